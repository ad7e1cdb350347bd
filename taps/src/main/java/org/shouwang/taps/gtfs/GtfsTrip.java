package org.shouwang.taps.gtfs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A journey of a vehicle from its first stop to its last.
 *
 * @param calls in their order, two or more, never going back in time
 * @param starts seconds after the beginning of the service day at which it leaves its first stop: the one of its calls, or all of
 *     those that its frequency names
 */
public record GtfsTrip(
        String id, GtfsRoute route, String service, int direction, List<Call> calls, List<Integer> starts) {
    public GtfsTrip {
        calls = List.copyOf(calls);
        starts = List.copyOf(starts);
    }

    /**
     * A stop of the trip.
     *
     * @param stop number in the feed's list of stops
     * @param arrival seconds after the beginning of the service day, past 24 hours for what runs into the next one
     * @param departure likewise
     */
    public record Call(int stop, int arrival, int departure) {}

    /** Seconds from the first departure to the arrival at each stop. */
    public int[] pace() {
        var first = calls.getFirst().departure();
        return IntStream.range(0, calls.size())
                .map(i -> i == 0 ? 0 : calls.get(i).arrival() - first)
                .toArray();
    }

    public int[] stops() {
        return calls.stream().mapToInt(Call::stop).toArray();
    }
}
