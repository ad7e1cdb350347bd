package org.shouwang.copresence.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How infectious a case is from day to day.
 *
 * @param firstDay day of the first weight, against onset: −3 is three days before it
 * @param byDay a weight for each day from there on, 0 to 1
 * @param otherwise the weight of every other day
 */
public record Infectiousness(int firstDay, List<Double> byDay, double otherwise) {
    private static final int FARTHEST = 90;

    public Infectiousness {
        byDay = List.copyOf(byDay);
    }

    /** @param day against onset */
    public double on(long day) {
        var at = day - firstDay;
        return at >= 0 && at < byDay.size() ? byDay.get((int) at) : otherwise;
    }

    List<Fault> faults() {
        var shape = Stream.of(
                Fault.unlessWithin(firstDay, -FARTHEST, FARTHEST, "firstDay"),
                Fault.unlessWithin(byDay.size(), 1, FARTHEST, "byDay"),
                Fault.unlessWithin(otherwise, 0, 1, "otherwise"),
                Fault.unless(otherwise > 0 || byDay.stream().anyMatch(weight -> weight > 0), "byDay", "never"));
        var weights = IntStream.range(0, byDay.size())
                .mapToObj(i -> Fault.unlessWithin(byDay.get(i), 0, 1, "byDay." + (firstDay + i)));
        return Stream.concat(shape, weights).flatMap(faults -> faults).toList();
    }
}
