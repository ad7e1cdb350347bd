package org.shouwang.bench.copresence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.copresence.Case;

/** Goes through the whole city again, as it was made up and not as it was stored, and compares everybody with every case. */
final class BruteForce {
    static final int CASES = 100;

    private final RideCity city;
    private final List<Case> cases;
    private final Map<Integer, List<Stay>> stays = new HashMap<>();
    private final List<Map<Integer, long[]>> met = new ArrayList<>();

    BruteForce(RideCity city, List<Case> cases) {
        this.city = city;
        this.cases = cases;
    }

    /** Answers how many cases were compared; all of them, or there is no answer. */
    int compare(Ours ours) {
        for (var number = 0; number < cases.size(); number++) {
            met.add(new HashMap<>());
            collectStays(number);
        }
        for (var day = 0; day < city.days(); day++) {
            city.day(day, (person, place, start, seconds, _, _) -> meet(person, place, start, start + seconds));
        }
        for (var number = 0; number < cases.size(); number++) {
            var own = ours.contacts(List.of(cases.get(number)));
            if (!own.equals(answer(met.get(number)))) {
                throw new IllegalStateException(
                        "case " + number + ": " + own + ", by brute force " + answer(met.get(number)));
            }
        }
        return cases.size();
    }

    private void collectStays(int number) {
        for (var day = 0; day < city.days(); day++) {
            city.person(
                    cases.get(number).person(),
                    day,
                    (person, place, start, seconds, _, _) -> stays.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(new Stay(number, person, start, start + seconds)));
        }
    }

    private void meet(int person, int place, long start, long end) {
        for (var stay : stays.getOrDefault(place, List.of())) {
            var together = Math.min(end, stay.end) - Math.max(start, stay.start);
            if (together >= Engine.LEAST_SECONDS && person != stay.person) {
                var sums = met.get(stay.number).computeIfAbsent(person, _ -> new long[2]);
                sums[0] += together;
                sums[1]++;
            }
        }
    }

    private static Answer answer(Map<Integer, long[]> met) {
        var sum = new Answer.Sum();
        met.forEach((person, sums) -> sum.add(person, sums[0], sums[1]));
        return sum.answer();
    }

    private record Stay(int number, int person, long start, long end) {}
}
