package org.shouwang.resident.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A reason for doubt. How much it weighs, and from how many on, is policy; what it looks at stands here. */
public enum ReviewRule {
    SAME_PERSON_ELSEWHERE(true, facts -> Finding.of(facts.known().elsewhere())),
    SAME_PERSON_HERE(true, facts -> Finding.of(facts.known().here())),
    NAME_DIFFERS(true, facts -> Finding.of(facts.known().otherName())),
    PHONE_IN_MANY_HOUSEHOLDS(true, facts -> Finding.of(facts.known().phoneHouseholds())),
    PHONE_IN_ANOTHER_HOUSEHOLD(true, facts -> Finding.of(facts.known().phoneHouseholds())),
    DWELLING_TAKEN(true, facts -> Finding.of(facts.known().inDwelling())),
    CROWDED(false, facts -> Finding.of(facts.entered().people())),
    CHILD_WITHOUT_GUARDIAN(false, facts -> Finding.of(facts.entered().unguarded())),
    NO_DOCUMENT(false, facts -> Finding.of(facts.entered().withoutDocument())),
    ADDRESS_PENDING(false, facts -> Finding.of(facts.entered().addressPending() ? 1 : 0)),
    SAME_ACTOR_OFTEN(
            true,
            facts -> Finding.of(
                    Stream.ofNullable(facts.known().byActor()).mapToInt(n -> n).sum()));

    private final boolean seesOthers;
    private final Function<ReviewFacts, Finding> look;

    ReviewRule(boolean seesOthers, Function<ReviewFacts, Finding> look) {
        this.seesOthers = seesOthers;
        this.look = look;
    }

    /** Whether it looks at records of others. Such a rule may never lead to a question by itself. */
    public boolean seesOthers() {
        return seesOthers;
    }

    Finding look(ReviewFacts facts) {
        return look.apply(facts);
    }

    /** @param subjects index of each person concerned, if it is about persons */
    record Finding(int count, List<Integer> subjects) {
        static Finding of(int count) {
            return new Finding(count, List.of());
        }

        static Finding of(List<Integer> subjects) {
            return new Finding(subjects.size(), subjects);
        }
    }
}
