package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.GradedContact;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.copresence.rules.Tier;

/** Gathers what is known of one person, under all of their numbers. */
final class Meeting {
    private final @Nullable UUID person;
    private final TreeSet<Integer> carriers = new TreeSet<>();
    private final List<Met.With> direct = new ArrayList<>();
    private final List<GradedContact> further = new ArrayList<>();
    private boolean isCase;

    Meeting(@Nullable UUID person) {
        this.person = person;
    }

    void add(int carrier, boolean infected, Met.With exposure) {
        carriers.add(carrier);
        isCase |= infected;
        direct.add(exposure);
    }

    /** In the second order, as the engine has it. */
    void add(GradedContact contact, boolean infected) {
        carriers.add(contact.person());
        isCase |= infected;
        further.add(contact);
    }

    /** The score of what is left of the exposures, made as the rules make it. */
    Met direct(Rules rules) {
        var counted = counted(rules);
        var grades = EnumSet.noneOf(Grade.class);
        var likely = EnumSet.noneOf(Grade.class);
        for (var one : counted) {
            grades.add(one.exposure().grade());
            if (isLikely(one, rules)) {
                likely.add(one.exposure().grade());
            }
        }
        var grade = grades.iterator().next();
        var tier = likely.contains(grade) ? Tier.LIKELY : Tier.POSSIBLE;
        var dose = counted.stream().mapToDouble(one -> one.exposure().dose()).sum();
        var told = tier == Tier.POSSIBLE
                ? direct
                : counted.stream().filter(one -> isLikely(one, rules)).toList();
        return new Met(
                carriers.first(),
                carriers,
                person,
                grade,
                1,
                tier,
                isCase,
                Met.percent(1 - Math.exp(-dose / rules.doseMinutes())),
                seconds(told),
                tier == Tier.POSSIBLE ? counted.size() : told.size(),
                at(told.stream().mapToLong(Met.With::from).min().orElse(0)),
                at(told.stream().mapToLong(Met.With::until).max().orElse(0)),
                heaviest(counted).encounter().own().place(),
                counted,
                List.of());
    }

    /** With each case; where parts of one meeting overlap, a second counts once. */
    private static long seconds(List<Met.With> told) {
        var until = new HashMap<UUID, Long>();
        var seconds = 0L;
        for (var one :
                told.stream().sorted(Comparator.comparingLong(Met.With::from)).toList()) {
            var counted = until.getOrDefault(one.infectionCase(), Long.MIN_VALUE);
            seconds += Math.max(0, one.until() - Math.max(one.from(), counted));
            until.put(one.infectionCase(), Math.max(counted, one.until()));
        }
        return seconds;
    }

    private static Exposure heaviest(List<Met.With> counted) {
        return counted.stream()
                .map(Met.With::exposure)
                .max(Comparator.comparingDouble(Exposure::dose))
                .orElseThrow();
    }

    private static boolean isLikely(Met.With one, Rules rules) {
        return one.exposure().encounter().certainty() >= rules.likelyFrom();
    }

    /** Whoever carries two cards, or is seen in a venue and so in its cell, met a case once: the encounter that says most stays. */
    private List<Met.With> counted(Rules rules) {
        var counted = new ArrayList<Met.With>();
        direct.stream()
                .sorted(Comparator.comparing((Met.With one) -> !isLikely(one, rules))
                        .thenComparing(one -> one.exposure().grade())
                        .thenComparing(
                                Comparator.comparingLong(Met.With::seconds).reversed())
                        .thenComparingInt(one -> one.exposure().person()))
                .filter(one -> counted.stream().noneMatch(one::isDoubleOf))
                .forEach(counted::add);
        counted.sort(Comparator.comparingLong(Met.With::from));
        return counted;
    }

    /** @param before what is known of the first order, which is less than this */
    Met further(@Nullable Met before) {
        if (before != null) {
            carriers.addAll(before.carriers());
        }
        var spared = further.stream().mapToDouble(one -> 1 - one.score()).reduce(1, (a, b) -> a * b);
        return new Met(
                carriers.first(),
                carriers,
                person,
                Grade.CONTACT_OF_CONTACT,
                2,
                further.stream()
                        .map(GradedContact::tier)
                        .min(Comparator.naturalOrder())
                        .orElse(Tier.POSSIBLE),
                isCase,
                Met.percent(1 - spared),
                further.stream().mapToLong(GradedContact::seconds).sum(),
                further.stream().mapToInt(GradedContact::encounters).sum(),
                at(further.stream().mapToLong(GradedContact::first).min().orElse(0)),
                at(further.stream().mapToLong(GradedContact::last).max().orElse(0)),
                further.stream()
                        .max(Comparator.comparingDouble(GradedContact::score))
                        .map(GradedContact::place)
                        .orElseThrow(),
                before == null ? List.of() : before.direct(),
                List.of());
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}
