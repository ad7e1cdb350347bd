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
    private final List<Infector> cases = new ArrayList<>(1);
    private final List<Tally> through = new ArrayList<>(1);
    private double escaped = 1;
    private final Together all = new Together();
    private final Together sure = new Together();
    private int met;
    private int lastMet = NOBODY;
    private double heaviest = -1;
    private int place;
    private long firstClose = Long.MAX_VALUE;
    private long firstLikelyClose = Long.MAX_VALUE;

    private record Received(long from, double dose) {}

    Tally(int person) {
        this.person = person;
    }

    /** Exposures to one infector come one after the other. */
    void direct(Infector by, Exposure exposure, boolean isLikely) {
        if (cases.isEmpty() || !cases.getLast().equals(by)) {
            cases.add(by);
        }
        count(exposure, exposure.grade(), isLikely);
        received.add(new Received(exposure.encounter().from(), exposure.dose()));
        if (exposure.grade() == Grade.CLOSE) {
            firstClose = Math.min(firstClose, exposure.encounter().from());
            firstLikelyClose =
                    isLikely ? Math.min(firstLikelyClose, exposure.encounter().from()) : firstLikelyClose;
        }
    }

    void indirect(Exposure exposure, boolean isLikely) {
        count(exposure, Grade.CONTACT_OF_CONTACT, isLikely);
    }

    /** One way by which it was not infected. */
    void through(Tally by, double product) {
        through.add(by);
        escaped *= 1 - product;
    }

    private void count(Exposure exposure, Grade as, boolean isLikely) {
        var encounter = exposure.encounter();
        grade = grade.graver(as);
        if (isLikely) {
            likely.add(as);
            sure.add(encounter);
        }
        all.add(encounter);
        if (exposure.dose() > heaviest) {
            heaviest = exposure.dose();
            place = encounter.own().place();
        }
        met += encounter.own().person() == lastMet ? 0 : 1;
        lastMet = encounter.own().person();
    }

    int person() {
        return person;
    }

    /** The cases who met this person. */
    List<Infector> cases() {
        return cases;
    }

    /** The close contacts who met this person, in the order in which they are followed. */
    List<Tally> through() {
        return through;
    }

    Grade grade() {
        return grade;
    }

    Tier tier() {
        return likely.contains(grade) ? Tier.LIKELY : Tier.POSSIBLE;
    }

    /** The first likely one where there is any: what was only possible before it began nothing. */
    long firstClose() {
        return firstLikelyClose < Long.MAX_VALUE ? firstLikelyClose : firstClose;
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
        var together = tier() == Tier.LIKELY ? sure : all;
        return new GradedContact(
                person,
                grade,
                order,
                tier(),
                isCase,
                score,
                together.seconds(),
                together.encounters(),
                met,
                together.first(),
                together.last(),
                place);
    }
}
