package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases and those who were with them for so long at least in one ride; each pair as one number. */
final class Pairs {
    private Pairs() {}

    static long of(int asked, int other) {
        return asked * 1_000_000_000L + other;
    }

    static Set<Long> of(List<Stay> stays, Set<Integer> cases, int least) {
        var byVehicle = new HashMap<Integer, List<Stay>>();
        for (var stay : stays) {
            byVehicle.computeIfAbsent(stay.vehicle(), _ -> new ArrayList<>()).add(stay);
        }
        var pairs = new HashSet<Long>();
        for (var aboard : byVehicle.values()) {
            aboard.sort(Comparator.comparingLong(Stay::from));
            for (var i = 0; i < aboard.size(); i++) {
                meet(aboard, i, cases, least, pairs);
            }
        }
        return pairs;
    }

    private static void meet(List<Stay> aboard, int i, Set<Integer> cases, int least, Set<Long> pairs) {
        var first = aboard.get(i);
        for (var j = i + 1; j < aboard.size() && aboard.get(j).from() + least <= first.until(); j++) {
            var second = aboard.get(j);
            var together = Math.min(first.until(), second.until()) - second.from() >= least;
            if (together && first.card() != second.card()) {
                if (cases.contains(first.card())) {
                    pairs.add(of(first.card(), second.card()));
                }
                if (cases.contains(second.card())) {
                    pairs.add(of(second.card(), first.card()));
                }
            }
        }
    }

    /** Cards that rode at least six times, spread over all there are. */
    static Set<Integer> cases(City city, int wanted) {
        var rides = new HashMap<Integer, Integer>();
        city.taps().forEach(tap -> rides.merge(tap.card(), 1, Integer::sum));
        var busy = rides.entrySet().stream()
                .filter(entry -> entry.getValue() >= 6)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var cases = new HashSet<Integer>();
        for (var i = 0; i < wanted; i++) {
            cases.add(busy.get((int) ((long) i * busy.size() / wanted)));
        }
        return cases;
    }
}
