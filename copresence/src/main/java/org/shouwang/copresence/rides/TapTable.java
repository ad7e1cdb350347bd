package org.shouwang.copresence.rides;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Taps in the order they came in, and the two orders that inference needs: by vehicle and by card, each by time. */
final class TapTable {
    /** Without a tap for so long a vehicle has stopped for the night. */
    private static final long NIGHT = 3 * 3600;

    private static final long DAY_BEGINS = 3 * 3600;

    /** The same card at the same validator again: one ride, written down twice or paid for somebody else. */
    private static final long AGAIN = 60;

    final List<Tap> taps;
    final long[] at;
    final int[] day;
    final Hours hours;

    /** Taps of each day of a vehicle, first ones of rides only. */
    final List<int[]> vehicleDays;

    /** Taps of each card, first ones of rides only. */
    final List<int[]> cards;

    /** The tap of the same ride that came first, mostly the tap itself. */
    final int[] original;

    private final Map<Integer, List<Integer>> ownEnds = new HashMap<>();

    /** @param served whether anything is known of a line */
    TapTable(List<Tap> taps, ZoneId zone, IntPredicate served) {
        this.taps = taps;
        at = taps.stream().mapToLong(Tap::at).toArray();
        hours = new Hours(zone, taps.isEmpty() ? 0 : at[0]);
        day = Arrays.stream(at).mapToInt(t -> hours.day(t - DAY_BEGINS)).toArray();
        original = IntStream.range(0, at.length).toArray();
        cards = groups(Comparator.comparingInt(i -> taps.get(i).card()), Long.MAX_VALUE);
        cards.forEach(this::findCopies);
        cards.replaceAll(this::originals);
        vehicleDays = groups(Comparator.comparingInt(i -> taps.get(i).vehicle()), NIGHT);
        vehicleDays.removeIf(taken -> taps.get(taken[0]).vehicle() == Tap.NO_VEHICLE);
        vehicleDays.replaceAll(this::originals);
        vehicleDays.replaceAll(
                taken -> Arrays.stream(taken).filter(i -> served.test(line(i))).toArray());
        vehicleDays.removeIf(taken -> taken.length == 0);
    }

    private List<int[]> groups(Comparator<Integer> key, long gap) {
        var order = IntStream.range(0, at.length)
                .boxed()
                .sorted(key.thenComparingLong(i -> at[i]).thenComparing(Comparator.naturalOrder()))
                .toList();
        var groups = new ArrayList<int[]>();
        var from = 0;
        for (var i = 1; i <= order.size(); i++) {
            if (i == order.size()
                    || key.compare(order.get(i - 1), order.get(i)) != 0
                    || at[order.get(i)] - at[order.get(i - 1)] > gap) {
                groups.add(order.subList(from, i).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
                from = i;
            }
        }
        return groups;
    }

    private void findCopies(int[] card) {
        for (var k = 1; k < card.length; k++) {
            var before = original[card[k - 1]];
            var same = taps.get(before).vehicle() == taps.get(card[k]).vehicle();
            if (same && at[card[k]] - at[before] <= AGAIN) {
                original[card[k]] = before;
                noteEnd(before, card[k]);
            }
        }
    }

    private void noteEnd(int first, int again) {
        var alighted = taps.get(again).alighted();
        if (!alighted.isEmpty()
                && line(again) == line(first)
                && !alighted.equals(taps.get(first).alighted())) {
            ownEnds.computeIfAbsent(first, _ -> new ArrayList<>()).add(again);
        }
    }

    /** Taps of the ride of a tap that name another end than it does: whoever else it was paid for got off there. */
    List<Integer> withOwnEnd(int tap) {
        return ownEnds.getOrDefault(tap, List.of());
    }

    private int[] originals(int[] group) {
        return Arrays.stream(group).filter(i -> original[i] == i).toArray();
    }

    int size() {
        return at.length;
    }

    int line(int tap) {
        return taps.get(tap).line();
    }
}
