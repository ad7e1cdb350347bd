package org.shouwang.copresence.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What has been found about one contact so far. */
final class Tally {
    private static final int NOBODY = -1;

    private final int person;
    private final List<Received> received = new ArrayList<>();
    private final Set<Grade> likely = EnumSet.noneOf(Grade.class);
    private Grade grade = Grade.COMPANION;
    private double escaped = 1;
    private long seconds;
    private int encounters;
    private int met;
    private int lastMet = NOBODY;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long firstClose = Long.MAX_VALUE;

    private record Received(long from, double dose) {}

    Tally(int person) {
        this.person = person;
    }

    /** Exposures to one infector come one after the other. */
    void direct(Exposure exposure, boolean isLikely) {
        count(exposure, exposure.grade(), isLikely);
        received.add(new Received(exposure.encounter().from(), exposure.dose()));
        if (exposure.grade() == Grade.CLOSE) {
            firstClose = Math.min(firstClose, exposure.encounter().from());
        }
    }

    void indirect(Exposure exposure, boolean isLikely) {
        count(exposure, Grade.CONTACT_OF_CONTACT, isLikely);
    }

    /** One way by which it was not infected. */
    void escaped(double product) {
        escaped *= 1 - product;
    }

    private void count(Exposure exposure, Grade as, boolean isLikely) {
        var encounter = exposure.encounter();
        grade = grade.graver(as);
        if (isLikely) {
            likely.add(as);
        }
        met += encounter.own().person() == lastMet ? 0 : 1;
        lastMet = encounter.own().person();
        seconds += encounter.seconds();
        encounters++;
        first = Math.min(first, encounter.from());
        last = Math.max(last, encounter.until());
    }

    int person() {
        return person;
    }

    Grade grade() {
        return grade;
    }

    Tier tier() {
        return likely.contains(grade) ? Tier.LIKELY : Tier.POSSIBLE;
    }

    long firstClose() {
        return firstClose;
    }

    /** Of the direct exposures that began before a moment. */
    double directScore(double doseMinutes, long before) {
        var dose = received.stream()
                .filter(one -> one.from() < before)
                .mapToDouble(Received::dose)
                .sum();
        return score(dose, doseMinutes);
    }

    static double score(double dose, double doseMinutes) {
        return 1 - Math.exp(-dose / doseMinutes);
    }

    GradedContact contact(double doseMinutes, boolean isCase) {
        var score = 1 - (1 - directScore(doseMinutes, Long.MAX_VALUE)) * escaped;
        var order = grade == Grade.CONTACT_OF_CONTACT ? 2 : 1;
        return new GradedContact(person, grade, order, tier(), isCase, score, seconds, encounters, met, first, last);
    }
}
