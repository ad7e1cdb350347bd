package org.shouwang.drill;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.people.Chance;
import org.shouwang.drill.people.SyntheticHousehold.Member;

/** Who of the community is seen about in the town. */
final class Townspeople {
    private static final int HOUSEHOLDS = 700;
    private static final int PLACES = 20;
    private static final int AT_SCHOOL = 6;

    private Townspeople() {}

    /** Among the first registrations that turn on no other: their people are surely who they are. */
    static List<Resident> among(List<RegistrationPlan.Entry> entries, DrillRecord record) {
        return entries.stream()
                .limit(HOUSEHOLDS)
                .filter(entry -> !entry.turnsOnAnother() && entry.dwelling() != null)
                .flatMap(entry -> IntStream.range(0, entry.household().members().size())
                        .mapToObj(i -> resident(entry, i, record)))
                .filter(one -> one.age() >= AT_SCHOOL)
                .filter(one -> Chance.of(record.seed(), "rider", one.index()).percent(60))
                .toList();
    }

    private static Resident resident(RegistrationPlan.Entry entry, int place, DrillRecord record) {
        var member = entry.household().members().get(place);
        return Resident.of(
                entry.index(), place % PLACES, member, age(member, record.day().getYear()));
    }

    /** By the number; without one that tells it nobody is seen. */
    private static int age(Member member, int year) {
        var number = number(member);
        return number == null ? -1 : year - Integer.parseInt(number.substring(6, 10));
    }

    private static @Nullable String number(Member member) {
        var number = member.document().number();
        return "RESIDENT_ID".equals(member.document().kind()) && number != null && number.length() == 18
                ? number
                : null;
    }
}
