package org.shouwang.resident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.resident.domain.Contacts;
import org.shouwang.resident.domain.HouseholdFilter;
import org.shouwang.resident.domain.HouseholdList;
import org.shouwang.resident.domain.HouseholdList.ListedHousehold;
import org.shouwang.resident.domain.HouseholdState;
import org.shouwang.resident.domain.Households;
import org.shouwang.resident.domain.KnownHouseholds;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.web.HouseholdViews.HouseholdCard;
import org.shouwang.resident.web.HouseholdViews.HouseholdMemberCard;
import org.shouwang.resident.web.HouseholdViews.HouseholdRow;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Slice;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** Puts together the list of households and the card of one. Opening a card is on record before it is shown. */
@Component
class HouseholdPage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HouseholdList list;
    private final Households households;
    private final KnownHouseholds known;
    private final Members members;
    private final Contacts contacts;
    private final Threads threads;
    private final LookBook looks;
    private final Addresses addresses;
    private final Audit audit;
    private final Clock clock;

    HouseholdPage(
            HouseholdList list,
            Households households,
            KnownHouseholds known,
            Members members,
            Contacts contacts,
            Threads threads,
            LookBook looks,
            Addresses addresses,
            Audit audit,
            Clock clock) {
        this.list = list;
        this.households = households;
        this.known = known;
        this.members = members;
        this.contacts = contacts;
        this.threads = threads;
        this.looks = looks;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    Slice<HouseholdRow> list(AreaScope scope, HouseholdFilter filter, @Nullable String cursor, int limit) {
        var slice = list.page(scope, filter, cursor, limit);
        var heads =
                members.byId(slice.items().stream().map(ListedHousehold::head).toList());
        var lines = addresses.shortLines(
                slice.items().stream().map(ListedHousehold::path).toList());
        return new Slice<>(
                slice.items().stream()
                        .map(row -> new HouseholdRow(
                                row.id(),
                                lines.getOrDefault(row.path(), ""),
                                row.path(),
                                name(heads.get(row.head())),
                                row.people(),
                                row.needs(),
                                row.state(),
                                row.registeredAt(),
                                row.onBehalf()))
                        .toList(),
                slice.next());
    }

    HouseholdCard card(Caller caller, AreaScope scope, UUID id) {
        var household = households.find(id, scope).orElseThrow(() -> new NotFound("household"));
        audit.record(AuditEvent.of(caller.accountId(), "resident.card-opened", id, household.path())
                .because("DESK"));
        var people = members.of(List.of(id)).getOrDefault(id, List.of());
        var phones = contacts.of(List.of(id));
        var ids = people.stream().map(Member::id).toList();
        var needs = households.needsOf(ids);
        var notes = households.notesOf(ids);
        var head = name(members.byId(List.of(household.head())).get(household.head()));
        var seen =
                looks.recent(households.subjectsOf(List.of(id)), List.of(household.path()), household.registeredAt());
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new HouseholdCard(
                id,
                household.number(),
                addresses.shortLine(household.path()),
                household.path(),
                household.state() == HouseholdState.PENDING ? known.pendingAddress(id) : null,
                household.state(),
                household.mergedInto(),
                people.stream()
                        .map(person -> new HouseholdMemberCard(
                                person.id(),
                                person.name(),
                                person.documentKind(),
                                person.document(),
                                person.age(today),
                                person.sex(),
                                person.relation(),
                                phones.numbers().get(person.id()),
                                needs.getOrDefault(person.id(), Set.of()),
                                notes.getOrDefault(person.id(), Set.of())))
                        .toList(),
                phones.numbers().get(id),
                household.registeredAt(),
                household.onBehalf(),
                threads.of(id, head, people),
                seen.size(),
                seen.isEmpty() ? null : seen.getFirst());
    }

    private static PersonName name(@Nullable Member head) {
        return head == null ? new PersonName("") : head.name();
    }
}
