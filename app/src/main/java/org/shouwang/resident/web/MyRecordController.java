package org.shouwang.resident.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.Contacts;
import org.shouwang.resident.domain.Households;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.OwnRegistrations.OwnRegistration;
import org.shouwang.resident.web.HouseholdViews.LookView;
import org.shouwang.shared.AreaPath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is held about the reader's households, what for and until when, and who has looked at it. */
@RestController
@RequestMapping("/api/resident/my-record")
class MyRecordController {
    private final OwnRegistrations registrations;
    private final Members members;
    private final Contacts contacts;
    private final Households households;
    private final LookBook looks;
    private final Addresses addresses;
    private final Phrases phrases;

    MyRecordController(
            OwnRegistrations registrations,
            Members members,
            Contacts contacts,
            Households households,
            LookBook looks,
            Addresses addresses,
            Phrases phrases) {
        this.registrations = registrations;
        this.members = members;
        this.contacts = contacts;
        this.households = households;
        this.looks = looks;
        this.addresses = addresses;
        this.phrases = phrases;
    }

    @GetMapping
    @Allow(Permission.REGISTER_OWN)
    MyRecord myRecord(Caller caller) {
        var own = registrations.of(caller.accountId());
        if (own.isEmpty()) {
            return new MyRecord(List.of(), List.of());
        }
        var ids = own.stream().map(OwnRegistration::id).toList();
        var people = members.of(ids);
        var first = own.stream()
                .map(OwnRegistration::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        return new MyRecord(held(own, people), looks.since(households.subjectsOf(ids), first, caller.accountId()));
    }

    private List<HeldItem> held(List<OwnRegistration> own, Map<UUID, List<Member>> people) {
        var items = new ArrayList<HeldItem>();
        var paths = new HashMap<UUID, AreaPath>();
        own.forEach(registration -> paths.put(registration.id(), registration.path()));
        var needs = households.needsOf(paths);
        var phones = contacts.of(paths.keySet());
        for (var registration : own) {
            items.add(item("ADDRESS", addresses.shortLine(registration.path())));
            Optional.ofNullable(phones.numbers().get(registration.id()))
                    .ifPresent(phone -> items.add(item("PHONE", phone.masked())));
            people.getOrDefault(registration.id(), List.of()).forEach(person -> {
                items.add(item("PERSON", person.name().masked()));
                Optional.ofNullable(person.document())
                        .ifPresent(number -> items.add(item("DOCUMENT", number.masked())));
                Optional.ofNullable(person.born()).ifPresent(born -> items.add(item("BIRTH_DATE", born.toString())));
                Optional.ofNullable(phones.numbers().get(person.id()))
                        .ifPresent(phone -> items.add(item("PHONE", phone.masked())));
                Optional.ofNullable(needs.get(person.id())).ifPresent(found -> items.add(item("NEEDS", words(found))));
            });
        }
        return items;
    }

    private String words(Set<CareNeed> needs) {
        return needs.stream()
                .map(need -> phrases.say("need." + need))
                .collect(Collectors.joining(phrases.say("list.comma")));
    }

    private HeldItem item(String code, String value) {
        return new HeldItem(phrases.say("held." + code), value, phrases.say("held." + code + ".purpose"), null);
    }

    record MyRecord(List<HeldItem> items, List<LookView> looks) {}

    /** @param keptUntil null: until the response is over, when everything is destroyed */
    record HeldItem(
            String item,
            String value,
            String purpose,
            @Nullable Instant keptUntil) {}
}
