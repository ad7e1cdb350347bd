package org.shouwang.drill;

import java.util.List;
import java.util.stream.IntStream;
import org.shouwang.drill.people.Chance;
import org.shouwang.drill.people.SyntheticHousehold.Member;

/** Somebody of the drill who goes by bus, with a card. */
record Rider(int index, Member member) {
    private static final int HOUSEHOLDS = 700;
    private static final int GROWN_UP = 14;

    /** Among the first registrations that turn on no other: their people are surely who they are. */
    static List<Rider> among(List<RegistrationPlan.Entry> entries, DrillRecord record) {
        var year = record.day().getYear();
        return entries.stream()
                .limit(HOUSEHOLDS)
                .filter(entry -> !entry.turnsOnAnother() && entry.dwelling() != null)
                .flatMap(entry -> IntStream.range(0, entry.household().members().size())
                        .mapToObj(i -> new Rider(
                                entry.index() * 20 + i,
                                entry.household().members().get(i))))
                .filter(rider -> rider.isGrownUp(year))
                .filter(rider ->
                        Chance.of(record.seed(), "rider", rider.index()).percent(60))
                .toList();
    }

    private boolean isGrownUp(int year) {
        var number = member.document().number();
        return "RESIDENT_ID".equals(member.document().kind())
                && number != null
                && number.length() == 18
                && year - Integer.parseInt(number.substring(6, 10)) >= GROWN_UP;
    }

    String card() {
        return "0355 %04d %04d".formatted(index / 10_000 + 4_000, index % 10_000);
    }
}
