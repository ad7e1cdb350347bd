package org.shouwang.copresence.rides;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where people got on and off, from taps that do not say. Immutable and thread-safe. */
public final class RideInference {
    /** Days that taps of one inference may be spread over. */
    public static final int MOST_DAYS = 100;

    private static final long DAY = 86_400;
    private static final int SWEEPS = 16;
    private static final int KEPT = 4;
    private static final int DRAWN = 3;
    private static final double LEAST_DOUBT = 0.12;
    private static final double DOUBT_BY_ROUGHNESS = 0.6;
    private static final double SMOOTH = 0.72;
    private static final int STEPS = 240;

    private static final Comparator<Tap> BY_CARD_AND_TIME = Comparator.comparingInt(Tap::card)
            .thenComparingLong(Tap::at)
            .thenComparingInt(Tap::vehicle)
            .thenComparingInt(Tap::line)
            .thenComparingInt(Tap::amount);

    private final Network network;
    private final Timetable timetable;
    private final ZoneId zone;

    /** @param zone in which the days of a card begin, at three in the morning */
    public RideInference(Network network, Timetable timetable, ZoneId zone) {
        this.network = network;
        this.timetable = timetable;
        this.zone = zone;
    }

    /**
     * One ride for each tap, in the same order. Taps may come in any order; the more days of the same cards are together, the
     * better each of them is understood. The same taps always give the same rides.
     *
     * @throws IllegalArgumentException when they are spread over more than {@link #MOST_DAYS}: memory is taken for every hour
     *     between the first and the last, and a clock that stands at 1970 would take all of it
     */
    public List<Ride> infer(List<Tap> taps) {
        var times = taps.stream().mapToLong(Tap::at).summaryStatistics();
        if (!taps.isEmpty() && times.getMax() - times.getMin() > MOST_DAYS * DAY) {
            throw new IllegalArgumentException("taps spread over more than " + MOST_DAYS + " days");
        }
        var order = IntStream.range(0, taps.size())
                .boxed()
                .sorted(Comparator.comparing(taps::get, BY_CARD_AND_TIME))
                .toList();
        var rides = inferOrdered(order.stream().map(taps::get).toList());
        var asGiven = new Ride[taps.size()];
        for (var i = 0; i < asGiven.length; i++) {
            asGiven[order.get(i)] = rides.get(i);
        }
        return List.of(asGiven);
    }

    private List<Ride> inferOrdered(List<Tap> taps) {
        var knowledge = new Knowledge(new TapTable(taps, zone, this::served), network, timetable);
        var reckoning = new Reckoning(knowledge);
        var answers = new Answers(taps.size(), KEPT * DRAWN);
        for (var sweep = 0; sweep < SWEEPS - KEPT; sweep++) {
            reckoning.sweep(sweep, 1);
        }
        for (var sweep = SWEEPS - KEPT; sweep < SWEEPS; sweep++) {
            reckoning.sweep(sweep, DRAWN);
            reckoning.keep(answers, DRAWN);
        }
        var rides = new @Nullable Ride[taps.size()];
        var days = knowledge.table.vehicleDays.size();
        IntStream.range(0, days).parallel().forEach(day -> new DayRides(reckoning, answers, day).into(rides));
        blend(rides, doubt(knowledge.roughness()));
        var all = new ArrayList<Ride>(taps.size());
        for (var i = 0; i < rides.length; i++) {
            var own = rides[i];
            var known = own != null ? own : rides[knowledge.table.original[i]];
            all.add(known != null ? known.of(taps.get(i)) : unknown(knowledge, taps.get(i)));
        }
        return all;
    }

    private boolean served(int line) {
        return network.patternsOf(line).length > 0;
    }

    /** How often a vehicle's day is likely to have been rebuilt wrongly: oftener where streets are rough. */
    private static double doubt(double roughness) {
        return Math.clamp(LEAST_DOUBT + DOUBT_BY_ROUGHNESS * (roughness - SMOOTH), LEAST_DOUBT, 0.5);
    }

    static void blend(@Nullable Ride[] rides, double doubt) {
        var usual = new double[STEPS];
        var known = 0;
        for (var ride : rides) {
            if (ride != null) {
                ride.addTo(usual);
                known++;
            }
        }
        for (var step = 0; step < STEPS; step++) {
            usual[step] /= Math.max(1, known);
        }
        for (var i = 0; i < rides.length; i++) {
            var ride = rides[i];
            rides[i] = ride == null ? null : ride.doubted(doubt, usual);
        }
    }

    private static Ride unknown(Knowledge knowledge, Tap tap) {
        return new Ride(tap, List.of(), List.of(), new float[] {0}, knowledge.longest(tap.line()));
    }
}
