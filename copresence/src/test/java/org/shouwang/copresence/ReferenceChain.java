package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chains searched in the slowest, most obvious way: every walk in order of time goes on from every moment at which it reaches
 * somebody, whether or not that person was reached before, in fewer steps or sooner.
 */
final class ReferenceChain {
    private static final double QUARTER = 900;
    private static final long LONG_ENOUGH = 7_200;

    private final Reference city;
    private final Reach reach;
    private final Set<Integer> cases;

    /** By number of steps, whoever is reached in just so many sooner than in any fewer. */
    private final List<Map<Integer, Reached>> steps = new ArrayList<>();

    ReferenceChain(Reference city, Collection<Case> asked, Reach reach) {
        this.city = city;
        this.reach = reach;
        var windows = Reference.merged(asked);
        cases = windows.stream().map(Case::person).collect(Collectors.toSet());
        steps.add(windows.stream()
                .collect(Collectors.toMap(
                        Case::person,
                        one -> new Reached(one.person(), 0, one.person(), one.from(), 0, 0, 1),
                        (one, other) -> one.at() <= other.at() ? one : other)));
        var walks = windows;
        for (var order = 1; order <= reach.orders(); order++) {
            var met = met(walks);
            steps.add(sooner(order, met));
            walks = met.stream()
                    .filter(one -> one.from() < reach.until())
                    .map(one -> new Case(one.person(), one.from(), reach.until()))
                    .distinct()
                    .toList();
        }
    }

    /** Everybody as reached in the fewest steps. */
    Map<Integer, Reached> fewest() {
        var fewest = new HashMap<Integer, Reached>();
        steps.forEach(step -> step.forEach(fewest::putIfAbsent));
        return fewest;
    }

    /** Those reached in just so many steps sooner than in any fewer. */
    Map<Integer, Reached> in(int order) {
        return steps.get(order);
    }

    /** Cases have windows of their own: nobody is reached who is one. */
    private List<Met> met(List<Case> walks) {
        return walks.stream()
                .flatMap(window -> city.encounters(window, reach.least()).stream()
                        .filter(one -> !cases.contains(one.other().person()))
                        .map(one -> new Met(window, one)))
                .toList();
    }

    private Map<Integer, Reached> sooner(int order, List<Met> met) {
        var sooner = new HashMap<Integer, Reached>();
        met.stream()
                .filter(one -> one.from() < soonest(one.person()))
                .collect(Collectors.groupingBy(Met::person))
                .forEach((person, all) -> sooner.put(person, reached(order, person, withoutLateStarts(order, all))));
        return sooner;
    }

    private long soonest(int person) {
        return steps.stream()
                .flatMap(step -> Stream.ofNullable(step.get(person)))
                .mapToLong(Reached::at)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** An encounter with somebody who could be reached at several moments counts from the first of them. */
    private List<Met> withoutLateStarts(int order, List<Met> met) {
        return met.stream()
                .filter(one ->
                        order == 1 || one.window().from() == before(order, one).at())
                .toList();
    }

    private Reached reached(int order, int person, List<Met> met) {
        var first = met.stream()
                .min(Comparator.comparingLong(Met::from).thenComparingInt(Met::by))
                .orElseThrow();
        var missed = 1.0;
        for (var one : met) {
            missed *= 1 - chance(order, one);
        }
        var seconds = met.stream().mapToLong(one -> one.encounter().seconds()).sum();
        return new Reached(person, order, first.by(), first.from(), seconds, met.size(), 1 - missed);
    }

    private double chance(int order, Met met) {
        var waited = met.from() - met.window().from();
        var halves = reach.halfLife() == 0 ? 0 : waited / (double) reach.halfLife();
        var together = Math.min(met.encounter().seconds(), LONG_ENOUGH);
        return before(order, met).strength()
                * reach.decay()
                * Math.pow(0.5, halves)
                * (1 - Math.exp(-together / QUARTER));
    }

    private Reached before(int order, Met met) {
        return Objects.requireNonNull(steps.get(order - 1).get(met.by()));
    }

    private record Met(Case window, Encounter encounter) {
        int by() {
            return window.person();
        }

        int person() {
            return encounter.other().person();
        }

        long from() {
            return encounter.from();
        }
    }
}
