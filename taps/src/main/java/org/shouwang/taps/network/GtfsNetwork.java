package org.shouwang.taps.network;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Network;
import org.shouwang.copresence.rides.Pattern;
import org.shouwang.taps.gtfs.GtfsFeed;
import org.shouwang.taps.gtfs.GtfsStop;

/** A feed as the inference of rides wants it: lines by name, trips gathered into courses, stops on a plane. Immutable. */
public final class GtfsNetwork {
    private static final double METRES_A_DEGREE = 111_195;

    /** Of a line the courses that are run most; timetables have single trips with a stop more or less by the dozen. */
    static final int MOST_COURSES = 8;

    private static final int SHORTEST = 60;

    private final GtfsFeed feed;
    private final LineNames names = new LineNames();
    private final StopNames stopNames;
    private final List<List<Course>> byLine = new ArrayList<>();

    private GtfsNetwork(GtfsFeed feed) {
        this.feed = feed;
        stopNames = new StopNames(feed.stops());
        var courses = new LinkedHashMap<Key, Course>();
        for (var trip : feed.trips()) {
            var line = names.add(trip.route());
            courses.computeIfAbsent(new Key(line, asList(trip.stops())), _ -> new Course(line, trip.stops()))
                    .add(trip);
        }
        for (var line = 0; line < names.count(); line++) {
            byLine.add(new ArrayList<>());
        }
        courses.values().stream()
                .filter(course -> course.pace()[course.stops().length - 1] >= SHORTEST)
                .sorted(Comparator.comparingInt(Course::starts).reversed())
                .forEach(course -> byLine.get(course.line()).add(course));
        byLine.replaceAll(list -> List.copyOf(list.subList(0, Math.min(list.size(), MOST_COURSES))));
    }

    private record Key(int line, List<Integer> stops) {}

    public static GtfsNetwork of(GtfsFeed feed) {
        return new GtfsNetwork(feed);
    }

    private static List<Integer> asList(int[] stops) {
        return Arrays.stream(stops).boxed().toList();
    }

    public ZoneId zone() {
        return feed.zone();
    }

    /** Lines that have a trip. */
    public int lines() {
        return names.count();
    }

    public int patterns() {
        return byLine.stream().mapToInt(List::size).sum();
    }

    /** Stops of the feed, served or not. */
    public int stops() {
        return feed.stops().size();
    }

    /** The line of this name: as the timetable writes it, by its id there, or but for blanks, case and 路. */
    public OptionalInt line(String name) {
        return names.find(name);
    }

    /** How many patterns a line has, of which the size of an inference depends. */
    public int patternsOf(int line) {
        return byLine.get(line).size();
    }

    /** Whether somebody can board a line at a stop, under what a card file calls it: nobody boards where every run ends. */
    public boolean leavesFrom(int line, String stop) {
        var meant = stopNames.find(stop);
        return byLine.get(line).stream().anyMatch(course -> course.leads(meant::contains, _ -> true));
    }

    /**
     * Whether somebody can ride to a stop on a line.
     *
     * @param boarded where they boarded, if that is known; a stop where nobody boards the line is none
     */
    public boolean leadsTo(int line, String alighted, @Nullable String boarded) {
        var to = stopNames.find(alighted);
        IntPredicate from =
                boarded != null && leavesFrom(line, boarded) ? stopNames.find(boarded)::contains : _ -> true;
        return byLine.get(line).stream().anyMatch(course -> course.leads(from, to::contains));
    }

    /** @param lines numbers as {@link #line} gives them, each once; the first one is line 0 of the portion */
    public Portion portion(List<Integer> lines) {
        var plane = new Plane();
        var courses = new ArrayList<Course>();
        var patterns = new ArrayList<Pattern>();
        for (var i = 0; i < lines.size(); i++) {
            for (var course : byLine.get(lines.get(i))) {
                courses.add(course);
                patterns.add(course.pattern(i, plane.stops(course)));
            }
        }
        return new Portion(plane.network(patterns), new PlannedRuns(feed, courses), stopNames, plane.numbers);
    }

    /** Stops as they are met, in metres from the first one; over a city the earth is flat enough. */
    private final class Plane {
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<GtfsStop> stops = new ArrayList<>();

        int[] stops(Course course) {
            return Arrays.stream(course.stops())
                    .map(stop -> numbers.computeIfAbsent(stop, _ -> {
                        stops.add(feed.stops().get(stop));
                        return stops.size() - 1;
                    }))
                    .toArray();
        }

        Network network(List<Pattern> patterns) {
            var x = new double[stops.size()];
            var y = new double[stops.size()];
            for (var i = 0; i < x.length; i++) {
                var origin = stops.getFirst();
                var narrower = Math.cos(Math.toRadians(origin.latitude()));
                x[i] = (stops.get(i).longitude() - origin.longitude()) * METRES_A_DEGREE * narrower;
                y[i] = (stops.get(i).latitude() - origin.latitude()) * METRES_A_DEGREE;
            }
            return new Network(x, y, patterns);
        }
    }
}
