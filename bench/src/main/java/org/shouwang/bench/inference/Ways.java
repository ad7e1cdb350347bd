package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shouwang.copresence.rides.Network;

/** How riders get from place to place without changing, and where they like to go. A place is where a stop is. */
final class Ways {
    private static final double WALK = 450;
    private static final double SECONDS_A_METRE = 1.6;
    private static final double SAME_PLACE = 60;
    private static final double USUAL_RIDE = 1620;

    private final Network network;
    private final List<List<Call>> calls;
    private final double[] attraction;
    private final int[][] walkable;
    private final int[][] same;
    private final Map<Long, Optional<Leg>> known = new HashMap<>();

    Ways(Network network, SplittableRandom random) {
        this.network = network;
        calls = IntStream.range(0, network.stops())
                .mapToObj(_ -> (List<Call>) new ArrayList<Call>())
                .toList();
        for (var pattern = 0; pattern < network.patterns().size(); pattern++) {
            for (var position = 0; position < network.pattern(pattern).length(); position++) {
                calls.get(network.pattern(pattern).stop(position)).add(new Call(pattern, position));
            }
        }
        walkable = within(WALK);
        same = within(SAME_PLACE);
        attraction = new double[network.stops()];
        for (var stop = 0; stop < attraction.length; stop += 2) {
            attraction[stop] = Math.pow(1 - random.nextDouble(), -0.9);
            attraction[stop + 1] = attraction[stop];
        }
    }

    private int[][] within(double metres) {
        return IntStream.range(0, network.stops())
                .mapToObj(stop -> Arrays.stream(network.near(stop))
                        .filter(near -> !calls.get(near).isEmpty() && network.metres(stop, near) <= metres)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Stops served, as a pattern's positions. */
    List<Call> calls(int stop) {
        return calls.get(stop);
    }

    /** A place to live or work at: any stop, the attractive ones more often. */
    int somewhere(SplittableRandom random) {
        while (true) {
            var stop = random.nextInt(attraction.length);
            if (!calls.get(stop).isEmpty() && random.nextDouble() * 20 < attraction[stop]) {
                return stop;
            }
        }
    }

    /** A place that a ride from here leads to, of a length that people ride; here itself if none leads anywhere. */
    int ahead(int from, SplittableRandom random) {
        var here = same[from];
        var best = from;
        var most = 0.0;
        for (var tries = 0; tries < 4; tries++) {
            var stop = here[random.nextInt(here.length)];
            var call = calls.get(stop).get(random.nextInt(calls.get(stop).size()));
            var to = after(call, USUAL_RIDE * Math.exp(0.4 * random.nextGaussian()));
            var drawn = attraction[to] * random.nextDouble();
            if (to != stop && drawn > most) {
                most = drawn;
                best = to;
            }
        }
        return best;
    }

    private int after(Call call, double seconds) {
        var pattern = network.pattern(call.pattern());
        var position = call.position();
        while (position < pattern.last() && pattern.seconds(position) - pattern.seconds(call.position()) < seconds) {
            position++;
        }
        return pattern.stop(position);
    }

    /** The ride with least walking and riding between two places, if one line serves both. */
    Optional<Leg> between(int from, int to) {
        return known.computeIfAbsent(from * (long) network.stops() + to, _ -> search(from, to));
    }

    private Optional<Leg> search(int from, int to) {
        Leg best = null;
        var least = Double.MAX_VALUE;
        for (var board : walkable[from]) {
            for (var alight : walkable[to]) {
                var walk = network.metres(from, board) + network.metres(alight, to);
                for (var call : calls.get(board)) {
                    var position = position(call, alight);
                    var cost = position < 0 ? least : walk * SECONDS_A_METRE + seconds(call, position);
                    if (cost < least) {
                        least = cost;
                        best = new Leg(network.pattern(call.pattern()).line(), board, alight);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where ahead of this call its pattern serves a stop, or -1. */
    int position(Call call, int stop) {
        var pattern = network.pattern(call.pattern());
        for (var i = call.position() + 1; i < pattern.length(); i++) {
            if (pattern.stop(i) == stop) {
                return i;
            }
        }
        return -1;
    }

    private int seconds(Call call, int position) {
        var pattern = network.pattern(call.pattern());
        return pattern.seconds(position) - pattern.seconds(call.position());
    }

    /** The stop, or now and then one close by. */
    int stray(int stop, double share, SplittableRandom random) {
        var near = walkable[stop];
        return random.nextDouble() < share ? near[random.nextInt(near.length)] : stop;
    }

    record Call(int pattern, int position) {}
}
