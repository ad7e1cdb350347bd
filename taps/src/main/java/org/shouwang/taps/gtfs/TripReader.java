package org.shouwang.taps.gtfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads trips, what they call at, and how often they are repeated. */
final class TripReader {
    private static final int MOST_STARTS = 2_000;

    private final GtfsFiles files;
    private final Faults faults;
    private final Map<String, GtfsRoute> routes;
    private final ServiceDays services;
    private final Map<String, Integer> stopNumbers;
    private final CallTimes times;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private record Draft(
            String id,
            GtfsRoute route,
            String service,
            int direction,
            List<CallTimes.Planned> calls,
            List<Integer> starts) {}

    TripReader(
            GtfsFiles files,
            Faults faults,
            Map<String, GtfsRoute> routes,
            ServiceDays services,
            Map<String, Integer> stopNumbers,
            List<GtfsStop> stops) {
        this.files = files;
        this.faults = faults;
        this.routes = routes;
        this.services = services;
        this.stopNumbers = stopNumbers;
        times = new CallTimes(stops);
    }

    List<GtfsTrip> read() throws IOException {
        table("trips.txt", List.of("route_id", "service_id", "trip_id"), List.of("direction_id"), this::trip);
        table(
                "stop_times.txt",
                List.of("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"),
                List.of("shape_dist_traveled"),
                this::call);
        if (files.findFilled("frequencies.txt").isPresent()) {
            table(
                    "frequencies.txt",
                    List.of("trip_id", "start_time", "end_time", "headway_secs"),
                    List.of(),
                    this::frequency);
        }
        var trips = new ArrayList<GtfsTrip>();
        drafts.values().forEach(draft -> finish(draft, trips));
        return trips;
    }

    private void trip(GtfsRow row) throws BadRow {
        var id = row.require("trip_id");
        var route = routes.get(row.require("route_id"));
        var service = row.require("service_id");
        if (route == null) {
            throw new BadRow("route-unknown", "route_id");
        }
        if (!services.knows(service)) {
            throw new BadRow("service-unknown", "service_id");
        }
        var draft = new Draft(id, route, service, row.number("direction_id", 0), new ArrayList<>(), new ArrayList<>());
        if (drafts.putIfAbsent(id, draft) != null) {
            throw new BadRow("twice", "trip_id");
        }
    }

    private void call(GtfsRow row) throws BadRow {
        var stop = stopNumbers.get(row.require("stop_id"));
        if (stop == null) {
            throw new BadRow("stop-unknown", "stop_id");
        }
        draft(row)
                .calls()
                .add(new CallTimes.Planned(
                        row.requireNumber("stop_sequence"),
                        stop,
                        row.time("arrival_time"),
                        row.time("departure_time"),
                        row.decimal("shape_dist_traveled")));
    }

    private void frequency(GtfsRow row) throws BadRow {
        var draft = draft(row);
        var from = row.time("start_time").orElseThrow(() -> new BadRow("missing", "start_time"));
        var until = row.time("end_time").orElseThrow(() -> new BadRow("missing", "end_time"));
        var headway = row.requireNumber("headway_secs");
        if (until <= from) {
            throw new BadRow("ends-before-it-begins", "end_time");
        }
        if (headway < 1 || (until - from) / headway > MOST_STARTS) {
            throw new BadRow("out-of-range", "headway_secs");
        }
        for (var start = from; start < until; start += headway) {
            draft.starts().add(start);
        }
    }

    private Draft draft(GtfsRow row) throws BadRow {
        var draft = drafts.get(row.require("trip_id"));
        if (draft == null) {
            throw new BadRow("trip-unknown", "trip_id");
        }
        return draft;
    }

    private void finish(Draft draft, List<GtfsTrip> trips) {
        try {
            var calls = times.complete(draft.calls());
            var starts = draft.starts().isEmpty()
                    ? List.of(calls.getFirst().departure())
                    : draft.starts().stream().sorted().toList();
            trips.add(new GtfsTrip(draft.id(), draft.route(), draft.service(), draft.direction(), calls, starts));
        } catch (BadRow e) {
            faults.add(new GtfsFault("stop_times.txt", 0, e.code(), draft.id()));
        }
    }

    private void table(String name, List<String> needed, List<String> others, GtfsTable.Taker taker)
            throws IOException {
        GtfsTable.read(files.require(name), name, needed, others, faults, taker);
    }
}
