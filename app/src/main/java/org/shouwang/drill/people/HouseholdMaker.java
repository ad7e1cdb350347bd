package org.shouwang.drill.people;

import java.time.LocalDate;
import java.util.List;

/** Makes the n-th household of a seed: who lives together, how old they are, on what documents, and who needs care. */
public final class HouseholdMaker {
    private final long seed;
    private final LocalDate day;

    /** @param day the day on which ages are counted */
    public HouseholdMaker(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    public SyntheticHousehold make(int index) {
        var chance = Chance.of(seed, "household", index);
        var family = new Family(chance, day, index);
        FamilyKind.draw(chance).settle(family, chance);
        return family.household();
    }

    /** A flat shared by more people than it has beds. */
    public SyntheticHousehold crowd(int index, int people) {
        var chance = Chance.of(seed, "crowd", index);
        var family = new Family(chance, day, index);
        family.head(chance.between(22, 40), Sex.MALE);
        for (int i = 1; i < people; i++) {
            family.stranger("TENANT", chance.between(19, 45));
        }
        return family.household();
    }

    /** Another household in which somebody of the first one is entered again, as when a son registers his mother too. */
    public SyntheticHousehold sharingFirstMember(int index, SyntheticHousehold other) {
        var made = make(index);
        var again = other.members().getFirst();
        var guest = new SyntheticHousehold.Member(
                again.name(), again.document(), again.birthDate(), again.sex(), "PARENT", null, null, null, List.of());
        return made.with(java.util.stream.Stream.concat(made.members().stream(), java.util.stream.Stream.of(guest))
                .toList());
    }
}
