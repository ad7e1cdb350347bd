package org.shouwang.taps.gtfs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.shouwang.taps.table.FileRefused;

/**
 * A whole feed in memory.
 *
 * @param zone of the agency, in which the times hang
 * @param period for which it is vouched
 * @param faults what was left out, at most ten thousand of them; {@code leftOut} counts all
 */
public record GtfsFeed(
        ZoneId zone,
        FeedPeriod period,
        List<GtfsStop> stops,
        List<GtfsRoute> routes,
        List<GtfsTrip> trips,
        ServiceDays services,
        List<GtfsFault> faults,
        long leftOut) {
    public GtfsFeed {
        stops = List.copyOf(stops);
        routes = List.copyOf(routes);
        trips = List.copyOf(trips);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a zip archive or a folder.
     *
     * @throws FileRefused when a table or a column that every feed has is missing, or the archive is damaged
     */
    public static GtfsFeed read(Path feed) throws IOException {
        try (var files = GtfsFiles.open(feed)) {
            return new GtfsReader(files).read();
        }
    }

    /** The day on which its publisher says that it begins to count; failing that, the first for which anything is planned. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(period.first()).or(services::first);
    }

    /** Trips that begin on a service day, which for those after midnight is the day before. */
    public List<GtfsTrip> trips(LocalDate day) {
        return trips.stream().filter(trip -> services.runs(trip.service(), day)).toList();
    }

    /** When a service day begins, in seconds since 1970: twelve hours before its noon, which a change of the clock moves. */
    public long beginning(LocalDate day) {
        return day.atTime(12, 0).atZone(zone).toEpochSecond() - 43_200;
    }
}
