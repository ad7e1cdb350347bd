package org.shouwang.tracing.rides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A line of twenty stops, two minutes apart, there and back every half hour of every day. */
final class MadeUpFeed {
    static final int STOPS = 20;
    static final int BETWEEN = 120;

    private final Map<String, String> tables = new LinkedHashMap<>();

    MadeUpFeed(String line) {
        this(line, 0);
    }

    /** @param later minutes by which those that go back leave after those that go out, so that the one is not the other */
    MadeUpFeed(String line, int later) {
        tables.put("agency.txt", "agency_name,agency_url,agency_timezone\n公交,http://example.org,Asia/Shanghai\n");
        tables.put("routes.txt", "route_id,route_short_name,route_type\nR," + line + ",3\n");
        tables.put("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                D,1,1,1,1,1,1,1,20200101,20991231
                """);
        var stops = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon\n");
        for (var stop = 0; stop < STOPS; stop++) {
            stops.append("S%d,站%d,%.4f,113.1\n".formatted(stop, stop, 36 + stop * 0.006));
        }
        tables.put("stops.txt", stops.toString());
        trips(later);
    }

    private void trips(int later) {
        var trips = new StringBuilder("route_id,service_id,trip_id,direction_id\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (var start = 6 * 60; start < 22 * 60; start += 30) {
            for (var direction = 0; direction < 2; direction++) {
                var trip = "T" + start + "-" + direction;
                trips.append("R,D,%s,%d\n".formatted(trip, direction));
                for (var call = 0; call < STOPS; call++) {
                    var at = (start + direction * later) * 60 + call * BETWEEN;
                    var time = "%02d:%02d:00".formatted(at / 3_600, at / 60 % 60);
                    var stop = direction == 0 ? call : STOPS - 1 - call;
                    times.append("%s,%s,%s,S%d,%d\n".formatted(trip, time, time, stop, call));
                }
            }
        }
        tables.put("trips.txt", trips.toString());
        tables.put("stop_times.txt", times.toString());
    }

    MadeUpFeed with(String table, String text) {
        tables.put(table, text);
        return this;
    }

    MadeUpFeed without(String table) {
        tables.remove(table);
        return this;
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
