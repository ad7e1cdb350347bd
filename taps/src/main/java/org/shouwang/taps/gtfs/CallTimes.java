package org.shouwang.taps.gtfs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shouwang.taps.gtfs.GtfsTrip.Call;

/** Gives every stop of a trip its time: operators name those of a few, the rest lies between them by distance. */
final class CallTimes {
    private final List<GtfsStop> stops;

    /**
     * A row of the table.
     *
     * @param travelled distance along the way in any unit, where the feed says it
     */
    record Planned(int sequence, int stop, OptionalInt arrival, OptionalInt departure, Optional<Double> travelled) {
        boolean isTimed() {
            return arrival.isPresent() || departure.isPresent();
        }

        Call timed() {
            return new Call(stop, arrival.orElseGet(departure::getAsInt), departure.orElseGet(arrival::getAsInt));
        }
    }

    CallTimes(List<GtfsStop> stops) {
        this.stops = stops;
    }

    List<Call> complete(List<Planned> rows) throws BadRow {
        var planned =
                rows.stream().sorted(Comparator.comparingInt(Planned::sequence)).toList();
        if (planned.size() < 2) {
            throw new BadRow("too-few-stops", "");
        }
        if (!planned.getFirst().isTimed() || !planned.getLast().isTimed()) {
            throw new BadRow("no-time-at-an-end", "");
        }
        var calls = new ArrayList<Call>();
        var timed = 0;
        for (var i = 0; i < planned.size(); i++) {
            if (i > 0 && planned.get(i).sequence() == planned.get(i - 1).sequence()) {
                throw new BadRow("sequence-twice", "");
            }
            if (planned.get(i).isTimed()) {
                between(planned, timed, i, calls);
                calls.add(planned.get(i).timed());
                timed = i;
            }
        }
        return forward(calls);
    }

    private static List<Call> forward(List<Call> calls) throws BadRow {
        var last = 0;
        for (var call : calls) {
            if (call.arrival() < last || call.departure() < call.arrival()) {
                throw new BadRow("goes-back-in-time", "");
            }
            last = call.departure();
        }
        return calls;
    }

    private void between(List<Planned> planned, int from, int to, List<Call> calls) {
        if (to - from < 2) {
            return;
        }
        var left = planned.get(from).timed().departure();
        var took = planned.get(to).timed().arrival() - left;
        var way = way(planned.subList(from, to + 1));
        for (var i = from + 1; i < to; i++) {
            var share = way[to - from] > 0 ? way[i - from] / way[to - from] : (i - from) / (double) (to - from);
            var at = left + (int) Math.round(took * share);
            calls.add(new Call(planned.get(i).stop(), at, at));
        }
    }

    /** Distance from the first to each: as the feed says it, if it does for all and never falls, else as the crow flies. */
    private double[] way(List<Planned> part) {
        var way = new double[part.size()];
        var said = true;
        for (var i = 1; i < part.size(); i++) {
            said &= part.get(i - 1).travelled().isPresent()
                    && part.get(i).travelled().isPresent()
                    && part.get(i).travelled().get()
                            >= part.get(i - 1).travelled().get();
            way[i] = way[i - 1]
                    + stops.get(part.get(i - 1).stop())
                            .metres(stops.get(part.get(i).stop()));
        }
        for (var i = 0; said && i < way.length; i++) {
            way[i] = part.get(i).travelled().get() - part.getFirst().travelled().get();
        }
        return way;
    }
}
