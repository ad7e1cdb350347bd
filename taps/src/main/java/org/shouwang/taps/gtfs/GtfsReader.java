package org.shouwang.taps.gtfs;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.taps.table.FileRefused;

/** Reads the tables of a feed in the order in which they refer to each other. */
final class GtfsReader {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    private static final String BEGINS = "feed_start_date";
    private static final String ENDS = "feed_end_date";
    private static final int ADDED = 1;
    private static final int REMOVED = 2;

    private final GtfsFiles files;
    private final Faults faults = new Faults();
    private final Map<String, Integer> stopNumbers = new LinkedHashMap<>();
    private final List<GtfsStop> stops = new ArrayList<>();
    private final Map<String, GtfsRoute> routes = new LinkedHashMap<>();
    private final ServiceDays services = new ServiceDays();
    private FeedPeriod period = FeedPeriod.OPEN;
    private ZoneId zone = ZoneId.of("UTC");

    GtfsReader(GtfsFiles files) {
        this.files = files;
    }

    GtfsFeed read() throws IOException {
        info();
        agency();
        stops();
        routes();
        calendar();
        var trips = new TripReader(files, faults, routes, services, stopNumbers, stops).read();
        return new GtfsFeed(
                zone, period, stops, List.copyOf(routes.values()), trips, services, faults.first(), faults.all());
    }

    private void info() throws IOException {
        if (files.findFilled("feed_info.txt").isPresent()) {
            table("feed_info.txt", List.of(), List.of(BEGINS, ENDS), row -> {
                var first = row.findDay(BEGINS).orElse(null);
                var last = row.findDay(ENDS).orElse(null);
                if (first != null && last != null && last.isBefore(first)) {
                    throw new BadRow("ends-before-it-begins", ENDS);
                }
                period = new FeedPeriod(first, last);
            });
        }
    }

    private void agency() throws IOException {
        var zones = new ArrayList<ZoneId>();
        table(
                "agency.txt",
                List.of("agency_timezone"),
                List.of(),
                row -> zones.add(zone(row.require("agency_timezone"))));
        if (zones.isEmpty()) {
            throw new FileRefused(FileRefused.Reason.EMPTY, "agency.txt");
        }
        zone = zones.getFirst();
    }

    private static ZoneId zone(String name) throws BadRow {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new BadRow("zone-unknown", "agency_timezone");
        }
    }

    private void stops() throws IOException {
        table("stops.txt", List.of("stop_id"), List.of("stop_name", "stop_lat", "stop_lon", "location_type"), row -> {
            if (row.number("location_type", 0) > 1) {
                return; // an entrance, a node of a footpath: nothing stops there
            }
            var stop = new GtfsStop(
                    row.require("stop_id"),
                    row.find("stop_name"),
                    row.degrees("stop_lat", POLE),
                    row.degrees("stop_lon", DATE_LINE));
            if (stopNumbers.putIfAbsent(stop.id(), stops.size()) != null) {
                throw new BadRow("twice", "stop_id");
            }
            stops.add(stop);
        });
    }

    private void routes() throws IOException {
        table("routes.txt", List.of("route_id"), List.of("route_short_name", "route_long_name"), row -> {
            var id = row.require("route_id");
            var name = Optional.of(row.find("route_short_name"))
                    .filter(text -> !text.isEmpty())
                    .orElse(row.find("route_long_name"));
            if (routes.putIfAbsent(id, new GtfsRoute(id, name)) != null) {
                throw new BadRow("twice", "route_id");
            }
        });
    }

    private void calendar() throws IOException {
        var weekly = files.findFilled("calendar.txt").isPresent();
        var daily = files.findFilled("calendar_dates.txt").isPresent();
        if (!weekly && !daily) {
            throw new FileRefused(FileRefused.Reason.FILE_MISSING, "calendar.txt");
        }
        if (weekly) {
            table("calendar.txt", calendarColumns(), List.of(), this::week);
        }
        if (daily) {
            table("calendar_dates.txt", List.of("service_id", "date", "exception_type"), List.of(), this::exception);
        }
    }

    private static List<String> calendarColumns() {
        var columns = new ArrayList<>(List.of("service_id", "start_date", "end_date"));
        for (var day : DayOfWeek.values()) {
            columns.add(day.name().toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private void week(GtfsRow row) throws BadRow {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (row.requireFlag(day.name().toLowerCase(Locale.ROOT))) {
                days.add(day);
            }
        }
        var last = row.day("end_date");
        var first = row.day("start_date");
        if (last.isBefore(first)) {
            throw new BadRow("ends-before-it-begins", "end_date");
        }
        if (!services.week(row.require("service_id"), days, first, last)) {
            throw new BadRow("twice", "service_id");
        }
    }

    private void exception(GtfsRow row) throws BadRow {
        var service = row.require("service_id");
        var day = row.day("date");
        switch (row.requireNumber("exception_type")) {
            case ADDED -> services.add(service, day);
            case REMOVED -> services.remove(service, day);
            default -> throw new BadRow("out-of-range", "exception_type");
        }
    }

    private void table(String name, List<String> needed, List<String> others, GtfsTable.Taker taker)
            throws IOException {
        GtfsTable.read(files.require(name), name, needed, others, faults, taker);
    }
}
