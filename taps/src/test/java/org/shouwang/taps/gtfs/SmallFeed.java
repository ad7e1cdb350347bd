package org.shouwang.taps.gtfs;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Two lines, four stops, a workday service and one of single days; any table may be exchanged. */
public final class SmallFeed {
    final Map<String, String> tables = new TreeMap<>(Map.of(
            "agency.txt",
            "agency_name,agency_url,agency_timezone\nTest,http://example.org,Asia/Shanghai\n",
            "stops.txt",
            """
            stop_id,stop_name,stop_lat,stop_lon
            A,"东门, 南侧",36.10,113.10
            B,西门,36.11,113.10
            C,南门,36.14,113.10
            D,北门,36.15,113.10
            """,
            "routes.txt",
            "route_id,route_short_name,route_long_name,route_type\n7,七路,,3\n9,,Ring,3\n",
            "feed_info.txt",
            "feed_start_date,feed_end_date\n",
            "calendar.txt",
            """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            W,1,1,1,1,1,0,0,20220301,20220331
            """,
            "calendar_dates.txt",
            "service_id,date,exception_type\nW,20220310,2\nX,20220312,1\n",
            "trips.txt",
            "route_id,service_id,trip_id,direction_id\n7,W,t1,0\n7,W,t2,1\n9,X,t3,\n",
            "stop_times.txt",
            """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            t1,08:00:00,08:00:00,A,1
            t1,,,B,2
            t1,08:08:00,08:09:00,C,5
            t1,08:12:00,08:12:00,D,9
            t2,23:50:00,23:50:00,D,1
            t2,24:10:30,24:10:30,A,2
            t3,6:05:00,6:05:00,B,2
            t3,6:00:00,6:00:00,A,1
            """));

    public SmallFeed with(String table, String text) {
        tables.put(table, text);
        return this;
    }

    SmallFeed without(String table) {
        tables.remove(table);
        return this;
    }

    public SmallFeed and(String table, String rows) {
        tables.merge(table, rows, String::concat);
        return this;
    }

    public GtfsFeed read(Path folder) throws IOException {
        for (var table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
        return GtfsFeed.read(folder);
    }

    Path zipped(Path file) throws IOException {
        return zipped(file, StandardCharsets.UTF_8);
    }

    Path zipped(Path file, Charset names) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
