package org.shouwang.drill.city;

import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.SyntheticHousehold.Member;

/**
 * Somebody who is seen in the town, with a card.
 *
 * @param household whom they live with have the same
 * @param registered whether the community knows them; people from the villages it doesn't
 */
public record Resident(int index, int household, Member member, int age, boolean registered) {
    private static final int ROOM = 20;
    private static final int OUTSIDE = 20_000_000;

    public static Resident of(int household, int place, Member member, int age) {
        return new Resident(household * ROOM + place, household, member, age, true);
    }

    static Resident outside(int number, Member member) {
        return new Resident(OUTSIDE + number, -1 - number, member, 40, false);
    }

    public String card() {
        return "0355 %04d %04d".formatted(4_000 + index / 10_000, index % 10_000);
    }

    /** Every tenth card was bought without a name. */
    public boolean cardIsNamed() {
        return !registered || (index / ROOM + index % ROOM) % 10 != 7;
    }

    public @Nullable String document() {
        return member.document().number();
    }

    @Override
    public String toString() {
        return "Resident[" + index + "]";
    }
}
