package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Network;
import org.shouwang.copresence.rides.Tap;

/**
 * Trip chaining as the textbooks have it: a vehicle runs as the timetable says, out and back; a ride ends at the stop ahead
 * that is nearest to the card's next boarding of the day, the last one to the first; what cannot be linked within a
 * kilometre lasts as long as the others on average.
 */
final class Textbook {
    private static final double REACH = 1_000;

    private final City city;
    private final Network network;

    Textbook(City city) {
        this.city = city;
        network = city.network();
    }

    List<Stay> fromTapsAlone(int longer) {
        return stays(boardings(), longer);
    }

    /** The same, told where each tap truly was. */
    List<Stay> fromKnownBoardings(int longer) {
        return stays(trueBoardings(), longer);
    }

    @Nullable Boarding[] trueBoardings() {
        return city.truth().stream()
                .map(ride -> new Boarding(ride.run().pattern(), ride.board()))
                .toArray(Boarding[]::new);
    }

    @Nullable Boarding[] boardings() {
        var boardings = new @Nullable Boarding[city.taps().size()];
        for (var vehicle : indexed(tap -> tap.vehicle()).values()) {
            if (city.taps().get(vehicle.getFirst()).vehicle() != Tap.NO_VEHICLE) {
                Planned run = null;
                for (var i : vehicle) {
                    run = run(city.taps().get(i), run);
                    boardings[i] =
                            run == null ? null : run.boarding(city.taps().get(i).at());
                }
            }
        }
        return boardings;
    }

    /** Still the run before, or else the planned one of the way back that left last. */
    private @Nullable Planned run(Tap tap, @Nullable Planned before) {
        if (before != null
                && tap.at() <= before.end()
                && network.pattern(before.pattern).line() == tap.line()) {
            return before;
        }
        Planned best = null;
        for (var pattern : network.patternsOf(tap.line())) {
            for (var departure : city.timetable().departures(pattern, tap.at() - 5400, tap.at() + 120)) {
                var run = new Planned(pattern, departure);
                var back = before == null || run.end() < tap.at() + 3 || pattern == (before.pattern ^ 1);
                if (back && run.end() >= tap.at() && (best == null || departure > best.departure)) {
                    best = run;
                }
            }
        }
        return best;
    }

    private List<Stay> stays(@Nullable Boarding[] boardings, int longer) {
        var rides = new int[boardings.length];
        for (var card : indexed(tap -> tap.card() * 16L + Service.day(tap.at())).values()) {
            for (var k = 0; k < card.size(); k++) {
                var next = card.get((k + 1) % card.size());
                rides[card.get(k)] = card.size() < 2 ? -1 : ride(card.get(k), boardings[card.get(k)], boardings[next]);
            }
        }
        var mean = (int) IntStream.of(rides).filter(ride -> ride > 0).average().orElse(900);
        var stays = new ArrayList<Stay>();
        for (var i = 0; i < rides.length; i++) {
            var tap = city.taps().get(i);
            if (tap.vehicle() != Tap.NO_VEHICLE) {
                var until = tap.at() + (rides[i] < 0 ? mean : rides[i]) + longer;
                stays.add(new Stay(tap.card(), tap.vehicle(), tap.at(), until));
            }
        }
        return stays;
    }

    /** Seconds from the boarding to the stop nearest to the next one, or -1. */
    private int ride(int tap, @Nullable Boarding from, @Nullable Boarding next) {
        var alight = from == null || next == null ? -1 : alight(from, next);
        if (from == null || alight < 0) {
            return -1;
        }
        var pattern = network.pattern(from.pattern);
        var pace = city.timetable().pace(from.pattern, city.taps().get(tap).at());
        return (int) ((pattern.seconds(alight) - pattern.seconds(from.position)) * pace);
    }

    int alight(Boarding from, Boarding next) {
        var pattern = network.pattern(from.pattern);
        var goal = network.pattern(next.pattern).stop(next.position);
        return IntStream.range(from.position + 1, pattern.length())
                .boxed()
                .min(Comparator.comparingDouble(i -> network.metres(pattern.stop(i), goal)))
                .filter(i -> network.metres(pattern.stop(i), goal) <= REACH)
                .orElse(-1);
    }

    /** Numbers of taps by a key, each list in order of device time. */
    private Map<Long, List<Integer>> indexed(ToLongFunction<Tap> key) {
        var lists = new HashMap<Long, List<Integer>>();
        for (var i = 0; i < city.taps().size(); i++) {
            lists.computeIfAbsent(key.applyAsLong(city.taps().get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        lists.values()
                .forEach(list -> list.sort(
                        Comparator.comparingLong(i -> city.taps().get(i).at())));
        return lists;
    }

    record Boarding(int pattern, int position) {}

    private final class Planned {
        final int pattern;
        final long departure;

        Planned(int pattern, long departure) {
            this.pattern = pattern;
            this.departure = departure;
        }

        double pace() {
            return city.timetable().pace(pattern, departure);
        }

        long end() {
            return departure + Math.round(network.pattern(pattern).duration() * pace());
        }

        Boarding boarding(long at) {
            var way = network.pattern(pattern);
            var position = IntStream.range(0, way.last())
                    .boxed()
                    .min(Comparator.comparingDouble(i -> Math.abs(departure + way.seconds(i) * pace() - at)))
                    .orElse(0);
            return new Boarding(pattern, position);
        }
    }
}
