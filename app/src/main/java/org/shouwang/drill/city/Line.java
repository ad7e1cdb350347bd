package org.shouwang.drill.city;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A line and its stops, the same ones on the way back.
 *
 * @param setting what kind of bus, as the rules of contacts name it
 * @param headway minutes between two buses
 * @param hop minutes from one stop to the next
 * @param tapsOff whether cards are held to the reader on leaving too; else the end of a ride is a guess
 * @param series how the plates of its buses begin
 */
public record Line(
        String name, String setting, int headway, int hop, boolean tapsOff, String series, List<String> stops) {
    static final int FIRST = 6 * 60;
    static final int LAST = 20 * 60 + 30;
    static final int LAYOVER = 8;

    int end() {
        return stops.size() - 1;
    }

    /** From end to end, and the rest there. */
    int oneWay() {
        return end() * hop + LAYOVER;
    }

    /** So many that each is back before it is needed again. */
    int vehicles() {
        return Math.ceilDiv(2 * oneWay(), headway);
    }

    int runs() {
        return (LAST - FIRST) / headway;
    }

    String plate(int vehicle) {
        return "晋D·%s%02d".formatted(series, vehicle + 1);
    }

    /** Where somebody who lives in the community gets on. */
    List<Integer> homes() {
        return IntStream.rangeClosed(0, end())
                .filter(i -> BusNetwork.HOMES.contains(stops.get(i)))
                .boxed()
                .toList();
    }

    int stop(String stop) {
        return stops.indexOf(stop);
    }
}
