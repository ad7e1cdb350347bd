package org.shouwang.drill.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.drill.people.SyntheticHousehold.Member;

/** Makes the n-th household of a seed: who lives together, how old they are, on what documents, and who needs care. */
public final class HouseholdMaker {
    private final long seed;
    private final LocalDate day;

    /** Ages are counted on the given day. */
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

    /** As {@link #make}, with the first name heard wrongly: the same document under another name. */
    public SyntheticHousehold misspelt(int index) {
        var made = make(index);
        var first = made.members().getFirst();
        return made.with(Stream.concat(
                        Stream.of(first.named(first.name().substring(0, 1) + "小明")),
                        made.members().stream().skip(1))
                .toList());
    }

    /** The children stay with somebody who does not answer for them. */
    public SyntheticHousehold withoutGuardians(SyntheticHousehold household) {
        return household.with(household.members().stream()
                .map(member -> member.withoutGuardian("GUARDIAN_AWAY"))
                .toList());
    }

    /** Another household in which somebody of the first one is entered again, as when a son registers his mother too. */
    public SyntheticHousehold sharingFirstMember(int index, SyntheticHousehold other) {
        var made = make(index);
        var again = other.members().getFirst();
        var guest = new Member(
                again.name(),
                again.document(),
                again.birthDate(),
                again.sex(),
                "PARENT",
                null,
                null,
                null,
                null,
                List.of());
        return made.with(
                Stream.concat(made.members().stream(), Stream.of(guest)).toList());
    }
}
