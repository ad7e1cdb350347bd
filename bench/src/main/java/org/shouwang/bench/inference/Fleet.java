package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Network;

/** Gives each planned departure a vehicle that waits at its terminal, and drives. */
final class Fleet {
    private static final int LAYOVER = 150;
    private static final double PATIENCE = 3_000;
    private static final int DEADHEAD = 900;
    private static final double SAME_PLACE = 150;

    private final Network network;
    private final Service service;
    private final Roughness rough;
    private final SplittableRandom random;
    private final Streets streets;
    private final Map<Integer, List<Integer>> vehiclesOfLine = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private int vehicles;

    Fleet(Network network, Service service, int[] headways, Roughness rough, SplittableRandom random) {
        this.network = network;
        this.service = service;
        this.rough = rough;
        this.random = random;
        streets = new Streets(network, service, headways, rough.traffic(), random.split());
    }

    /** All runs of the week, in order of their planned departures. */
    List<Run> week() {
        for (var day = 0; day < Service.DAYS; day++) {
            day(Service.FIRST_DAY + day * (long) Service.DAY);
        }
        return runs;
    }

    int vehicles() {
        return vehicles;
    }

    private void day(long midnight) {
        var planned = new ArrayList<Planned>();
        for (var pattern = 0; pattern < network.patterns().size(); pattern++) {
            for (var at : service.departures(pattern, midnight, midnight + Service.DAY)) {
                planned.add(new Planned(pattern, at));
            }
        }
        planned.sort(Comparator.comparingLong(Planned::at).thenComparingInt(Planned::pattern));
        var waiting = new ArrayList<Waiting>();
        var used = new HashSet<Integer>();
        for (var departure : planned) {
            waiting.add(serve(departure, waiting, used));
        }
    }

    private Waiting serve(Planned planned, List<Waiting> waiting, Set<Integer> used) {
        var found = choose(planned, waiting);
        waiting.remove(found);
        var first = found != null ? found.position() : 0;
        var way = network.pattern(planned.pattern());
        var ready = found != null ? found.ready() : planned.at() - 240;
        var vehicle = found != null ? found.vehicle() : fresh(way.line(), used);
        var delay = (long) (rough.traffic() * 700 * -Math.log(random.nextDouble()));
        var departure = Math.max(planned.at() + way.seconds(first), ready + LAYOVER) + Math.min(delay, 900);
        var turns = random.nextDouble() < rough.shortTurns() && way.last() - first > 12;
        var last = turns ? first + (way.last() - first) * (50 + random.nextInt(35)) / 100 : way.last();
        var run = streets.drive(vehicle, planned.pattern(), first, last, ready, departure);
        runs.add(run);
        return new Waiting(vehicle, planned.pattern() ^ 1, turns ? way.last() - last : 0, run.end() + 20);
    }

    /** The vehicle that has waited longest where this run begins; now and then one of another line. */
    private @Nullable Waiting choose(Planned planned, List<Waiting> waiting) {
        var borrow = random.nextDouble() < rough.lineChanges();
        return waiting.stream()
                .filter(vehicle -> borrow
                        ? vehicle.position() == 0
                                && vehicle.ready() + DEADHEAD < planned.at()
                                && !sameLine(vehicle, planned)
                        : vehicle.ready() <= planned.at() + PATIENCE * rough.traffic() && fits(vehicle, planned))
                .min(Comparator.comparingLong(Waiting::ready))
                .orElse(null);
    }

    private boolean sameLine(Waiting vehicle, Planned planned) {
        return network.pattern(vehicle.pattern()).line()
                == network.pattern(planned.pattern()).line();
    }

    private boolean fits(Waiting vehicle, Planned planned) {
        if (vehicle.position() > 0) {
            return vehicle.pattern() == planned.pattern();
        }
        var here = network.pattern(vehicle.pattern()).stop(0);
        var there = network.pattern(planned.pattern()).stop(0);
        return sameLine(vehicle, planned) && network.metres(here, there) < SAME_PLACE;
    }

    private int fresh(int line, Set<Integer> used) {
        var own = vehiclesOfLine.computeIfAbsent(line, _ -> new ArrayList<>());
        var free = own.stream().filter(vehicle -> !used.contains(vehicle)).toList();
        var vehicle = free.isEmpty() ? vehicles++ : free.get(random.nextInt(free.size()));
        if (free.isEmpty()) {
            own.add(vehicle);
        }
        used.add(vehicle);
        return vehicle;
    }

    private record Planned(int pattern, long at) {}

    /** @param position of the pattern where it stands: later than the first after a short turn */
    private record Waiting(int vehicle, int pattern, int position, long ready) {}
}
