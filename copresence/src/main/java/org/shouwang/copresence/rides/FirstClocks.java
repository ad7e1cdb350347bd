package org.shouwang.copresence.rides;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far ahead validators' clocks are, before anything is known of the riders: from the busiest day of each vehicle. */
final class FirstClocks {
    private static final int FARTHEST = 540;
    private static final int STEP = 60;

    private final Knowledge knowledge;

    FirstClocks(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Vehicle day by vehicle day. */
    long[] guessed() {
        var days = IntStream.range(0, knowledge.table.vehicleDays.size()).boxed();
        var clocks = days.collect(Collectors.groupingBy(this::vehicle)).entrySet().parallelStream()
                .collect(Collectors.toMap(
                        vehicle -> vehicle.getKey(),
                        vehicle -> guess(vehicle.getValue().stream()
                                .map(knowledge.table.vehicleDays::get)
                                .max(Comparator.comparingInt(taps -> taps.length))
                                .orElseThrow())));
        return IntStream.range(0, knowledge.table.vehicleDays.size())
                .mapToLong(day -> clocks.getOrDefault(vehicle(day), 0L))
                .toArray();
    }

    private int vehicle(int day) {
        return knowledge.table.taps.get(knowledge.table.vehicleDays.get(day)[0]).vehicle();
    }

    private long guess(int[] taps) {
        var best = 0L;
        var most = Double.NEGATIVE_INFINITY;
        for (var ahead = -FARTHEST; ahead <= FARTHEST; ahead += STEP) {
            var day = new Trellis(new DayTaps(knowledge, taps, ahead), (_, _) -> {});
            var score = Clocks.usual(ahead) + day.likelihood();
            if (score > most) {
                most = score;
                best = ahead;
            }
        }
        return best;
    }
}
