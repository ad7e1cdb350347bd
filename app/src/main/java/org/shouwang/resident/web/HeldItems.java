package org.shouwang.resident.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.Contacts;
import org.shouwang.resident.domain.Contacts.Phonebook;
import org.shouwang.resident.domain.Drafts;
import org.shouwang.resident.domain.Households;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.OwnRegistrations.OwnRegistration;
import org.shouwang.resident.domain.PersonalDetails;
import org.shouwang.resident.domain.PersonalDetails.Details;
import org.springframework.stereotype.Component;

/**
 * All that registering has written about somebody's households and their people, also those who have left since, field by
 * field, and what for.
 */
@Component
class HeldItems {
    private final Members members;
    private final Contacts contacts;
    private final Households households;
    private final PersonalDetails details;
    private final Drafts drafts;
    private final Addresses addresses;
    private final Phrases phrases;

    HeldItems(
            Members members,
            Contacts contacts,
            Households households,
            PersonalDetails details,
            Drafts drafts,
            Addresses addresses,
            Phrases phrases) {
        this.members = members;
        this.contacts = contacts;
        this.households = households;
        this.details = details;
        this.drafts = drafts;
        this.addresses = addresses;
        this.phrases = phrases;
    }

    List<HeldItem> of(UUID account, List<OwnRegistration> own) {
        var items = new ArrayList<HeldItem>();
        if (!own.isEmpty()) {
            registered(own, items);
        }
        drafts.of(account)
                .ifPresent(draft -> items.add(new HeldItem(
                        phrases.say("held.DRAFT"),
                        phrases.say("held.DRAFT.value"),
                        phrases.say("held.DRAFT.purpose"),
                        draft.keptUntil())));
        return items;
    }

    private void registered(List<OwnRegistration> own, List<HeldItem> items) {
        var homes = own.stream().map(OwnRegistration::id).toList();
        var people = members.everOf(homes);
        var ids = people.values().stream().flatMap(List::stream).map(Member::id).toList();
        var phones = contacts.of(homes, ids);
        var known = new Known(phones, households.needsOf(ids), households.notesOf(ids), details.of(ids));
        var written = details.writtenAddresses(homes);
        for (var registration : own) {
            items.add(item("ADDRESS", addresses.shortLine(registration.path())));
            add(items, "WRITTEN_ADDRESS", written.get(registration.id()));
            add(items, "PHONE", phones.numbers().get(registration.id()));
            var here = people.getOrDefault(registration.id(), List.of());
            here.forEach(person -> person(items, person, here, known));
        }
    }

    private void person(List<HeldItem> items, Member person, List<Member> here, Known known) {
        items.add(item("PERSON", person.name().masked()));
        add(items, "DOCUMENT", person.document());
        add(items, "BIRTH_DATE", person.born());
        add(items, "SEX", person.sex() == null ? null : phrases.say("sex." + person.sex()));
        add(items, "PHONE", known.phones().numbers().get(person.id()));
        add(items, "NEEDS", words(known.needs().get(person.id())));
        add(items, "NOTES", words(known.notes().get(person.id())));
        var details = known.details().get(person.id());
        if (details != null) {
            add(items, "RESIDENCE", details.residence());
            add(items, "GUARDIAN", guardian(details, here));
        }
    }

    private @Nullable String guardian(Details details, List<Member> here) {
        if (details.guardianAway()) {
            return phrases.say("held.GUARDIAN.NONE");
        }
        return here.stream()
                .filter(member -> member.id().equals(details.guardian()))
                .findFirst()
                .map(member -> member.name().masked())
                .orElse(null);
    }

    private @Nullable String words(@Nullable Set<CareNeed> needs) {
        return needs == null
                ? null
                : needs.stream()
                        .map(need -> phrases.say("need." + need))
                        .collect(Collectors.joining(phrases.say("list.comma")));
    }

    /** What identifies somebody shows its masked form as text. */
    private void add(List<HeldItem> items, String code, @Nullable Object value) {
        if (value != null) {
            items.add(item(code, value.toString()));
        }
    }

    private HeldItem item(String code, String value) {
        return new HeldItem(phrases.say("held." + code), value, phrases.say("held." + code + ".purpose"), null);
    }

    private record Known(
            Phonebook phones,
            Map<UUID, Set<CareNeed>> needs,
            Map<UUID, Set<CareNeed>> notes,
            Map<UUID, Details> details) {}

    /** @param keptUntil null: until the response is over, when everything is destroyed */
    record HeldItem(
            String item,
            String value,
            String purpose,
            @Nullable Instant keptUntil) {}
}
