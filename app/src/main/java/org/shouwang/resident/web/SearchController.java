package org.shouwang.resident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.domain.Contacts;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.PeopleSearch;
import org.shouwang.resident.domain.PeopleSearch.Why;
import org.shouwang.resident.web.HouseholdViews.PersonRow;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.web.NotReplayed;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds people. The words come in the body, since nothing personal belongs in an address; that somebody searched is on record. */
@RestController
@RequestMapping("/api/resident/search")
class SearchController {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PeopleSearch search;
    private final Members members;
    private final Contacts contacts;
    private final Addresses addresses;
    private final Audit audit;
    private final Clock clock;

    SearchController(
            PeopleSearch search, Members members, Contacts contacts, Addresses addresses, Audit audit, Clock clock) {
        this.search = search;
        this.members = members;
        this.contacts = contacts;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    @NotReplayed
    @Allow(Permission.FIND_PEOPLE)
    SearchAnswer searchPeople(Caller caller, AreaScope scope, @Valid @RequestBody SearchForm form) {
        var found = search.find(scope, form.q());
        audit.record(AuditEvent.of(caller.accountId(), "resident.searched", null, null)
                .with("by", found.why().name())
                .with("found", String.valueOf(found.people().size())));
        var people = members.byId(found.people());
        var rows = found.people().stream()
                .flatMap(id -> Stream.ofNullable(people.get(id)))
                .toList();
        var phones = contacts.of(rows.stream().map(Member::household).distinct().toList());
        var lines = addresses.shortLines(rows.stream().map(Member::path).toList());
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new SearchAnswer(
                found.why(),
                rows.stream()
                        .map(person -> new PersonRow(
                                person.id(),
                                person.household(),
                                person.name(),
                                person.sex(),
                                person.age(today),
                                lines.getOrDefault(person.path(), ""),
                                person.document(),
                                phones.of(person.id(), person.household()),
                                found.why()))
                        .toList());
    }

    record SearchForm(@NotBlank @Size(max = 100) String q) {
        @Override
        public String toString() {
            return "SearchForm[****]";
        }
    }

    /** @param kind what the words were taken for */
    record SearchAnswer(Why kind, List<PersonRow> items) {}
}
