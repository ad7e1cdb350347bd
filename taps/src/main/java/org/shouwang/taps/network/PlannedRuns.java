package org.shouwang.taps.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.shouwang.copresence.rides.Timetable;
import org.shouwang.taps.gtfs.GtfsFeed;
import org.shouwang.taps.gtfs.GtfsTrip;

/**
 * The departures of some courses. Card files are often younger than the timetable at hand: a day for which it plans nothing is
 * run like the nearest day of the same weekday for which it does.
 */
final class PlannedRuns implements Timetable {
    private static final int FARTHEST_WEEKS = 120;

    private final GtfsFeed feed;
    private final List<Course> courses;
    private final double[][] pace;
    private final Set<String> services = new HashSet<>();
    private final Map<LocalDate, long[][]> days = new ConcurrentHashMap<>();

    PlannedRuns(GtfsFeed feed, List<Course> courses) {
        this.feed = feed;
        this.courses = List.copyOf(courses);
        pace = courses.stream().map(Course::paceByHour).toArray(double[][]::new);
        feed.trips().forEach(trip -> services.add(trip.service()));
    }

    @Override
    public long[] departures(int pattern, long from, long until) {
        var first = day(from).minusDays(2); // a service day may end two nights later
        return first.datesUntil(day(until).plusDays(1))
                .flatMapToLong(day -> LongStream.of(onDay(day)[pattern]))
                .filter(departure -> from <= departure && departure < until)
                .sorted()
                .toArray();
    }

    @Override
    public double pace(int pattern, long at) {
        return pace[pattern][Course.hour(at, feed.zone())];
    }

    private LocalDate day(long at) {
        return Instant.ofEpochSecond(at).atZone(feed.zone()).toLocalDate();
    }

    private long[][] onDay(LocalDate day) {
        return days.computeIfAbsent(day, this::plan);
    }

    private long[][] plan(LocalDate day) {
        var running = running(day);
        var beginning = feed.beginning(day);
        var planned = new long[courses.size()][];
        for (var i = 0; i < planned.length; i++) {
            planned[i] = courses.get(i).trips().stream()
                    .filter(trip -> running.contains(trip.service()))
                    .map(GtfsTrip::starts)
                    .flatMap(List::stream)
                    .mapToLong(start -> beginning + start)
                    .toArray();
        }
        return planned;
    }

    private Set<String> running(LocalDate day) {
        for (var weeks = 0; weeks <= FARTHEST_WEEKS; weeks++) {
            for (var like : List.of(day.minusWeeks(weeks), day.plusWeeks(weeks))) {
                var planned = planned(like);
                if (!planned.isEmpty()) {
                    return planned;
                }
            }
        }
        return Set.of();
    }

    private Set<String> planned(LocalDate day) {
        var planned = new HashSet<String>();
        services.stream().filter(service -> feed.services().runs(service, day)).forEach(planned::add);
        return planned;
    }
}
