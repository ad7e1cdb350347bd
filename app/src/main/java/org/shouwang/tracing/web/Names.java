package org.shouwang.tracing.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.People;
import org.shouwang.access.People.Who;
import org.shouwang.place.Places;
import org.shouwang.resident.KnownPeople;
import org.shouwang.resident.KnownPeople.KnownPerson;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.web.TracingViews.StandsBehind;
import org.shouwang.tracing.web.TracingViews.TracedPerson;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** Names of people, staff and areas, looked up for a whole page at once. */
@Component
class Names {
    private final KnownPeople people;
    private final People staff;
    private final Places places;

    Names(KnownPeople people, People staff, Places places) {
        this.people = people;
        this.staff = staff;
        this.places = places;
    }

    /** Masked, with where they live; those outside the scope are absent. */
    Map<UUID, TracedPerson> people(Collection<UUID> ids, AreaScope scope) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var known = people.within(scope, ids);
        var addresses =
                places.addresses(known.values().stream().map(KnownPerson::path).toList());
        var traced = new HashMap<UUID, TracedPerson>();
        known.forEach((id, person) -> {
            var address = addresses.get(person.path());
            traced.put(
                    id,
                    new TracedPerson(
                            id,
                            person.household(),
                            person.name(),
                            person.age(),
                            person.sex(),
                            address == null ? null : address.shortLine()));
        });
        return traced;
    }

    Staff staff(Collection<UUID> accounts) {
        return new Staff(staff.who(accounts));
    }

    Staff staff(@Nullable UUID... accounts) {
        var some = new ArrayList<UUID>();
        for (var account : accounts) {
            if (account != null) {
                some.add(account);
            }
        }
        return staff(some);
    }

    Map<AreaPath, String> areas(Collection<AreaPath> areas) {
        return areas.isEmpty() ? Map.of() : places.names(areas);
    }

    @Nullable String area(AreaPath area) {
        return areas(List.of(area)).get(area);
    }

    record Staff(Map<UUID, Who> byId) {
        @Nullable PersonName name(@Nullable UUID account) {
            var who = account == null ? null : byId.get(account);
            return who == null ? null : who.name();
        }

        @Nullable StandsBehind of(@Nullable UUID account) {
            var who = account == null ? null : byId.get(account);
            return who == null ? null : new StandsBehind(who.accountId(), who.name(), who.role());
        }
    }
}
