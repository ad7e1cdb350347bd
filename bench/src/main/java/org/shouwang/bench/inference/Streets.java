package org.shouwang.bench.inference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.shouwang.copresence.rides.Network;

/**
 * How buses get along: a factor for the hour and the line, one for the driver, one for every stretch. A bus that comes long
 * after the one before finds more people waiting and falls back further, the next one catches up.
 */
final class Streets {
    private static final double STANDING = 0.25;
    private static final int OPENS_BEFORE = 180;

    private final Network network;
    private final Service service;
    private final double traffic;
    private final SplittableRandom random;
    private final int[] headways;
    private final long[][] lastAt;
    private final Map<Long, Double> hours = new HashMap<>();

    Streets(Network network, Service service, int[] headways, double traffic, SplittableRandom random) {
        this.network = network;
        this.service = service;
        this.headways = headways;
        this.traffic = traffic;
        this.random = random;
        lastAt = network.patterns().stream()
                .map(pattern -> new long[pattern.length()])
                .toArray(long[][]::new);
    }

    /** @param ready when the vehicle came in */
    Run drive(int vehicle, int pattern, int from, int to, long ready, long departure) {
        var way = network.pattern(pattern);
        var arrive = new long[way.length()];
        var leave = new long[way.length()];
        Arrays.fill(arrive, departure);
        arrive[from] = Math.max(ready, departure - OPENS_BEFORE);
        leave[from] = departure;
        var driver = Math.exp(traffic * random.nextGaussian());
        for (var i = from + 1; i <= to; i++) {
            var planned = way.seconds(i) - way.seconds(i - 1);
            var stretch = Math.exp(2 * traffic * random.nextGaussian());
            var slow = driver * stretch * hour(way.line(), leave[i - 1]) * service.pace(pattern, leave[i - 1]);
            arrive[i] = leave[i - 1] + Math.max(5, Math.round(planned * (1 - STANDING) * slow));
            leave[i] = arrive[i] + standing(pattern, i, arrive[i], way.duration() / way.last());
        }
        return new Run(vehicle, pattern, from, to, arrive, leave);
    }

    private double hour(int line, long at) {
        var key = at / 3600 * 1000 + line;
        return hours.computeIfAbsent(key, _ -> Math.exp(traffic * random.nextGaussian()));
    }

    private long standing(int pattern, int position, long at, int stretch) {
        var gap = Math.clamp((at - lastAt[pattern][position]) / (double) headways[pattern], 0.2, 3);
        lastAt[pattern][position] = at;
        var waiting = traffic > 0.05 ? gap : 1;
        return 3 + Math.round(STANDING * stretch * (0.4 + 0.4 * waiting) * random.nextDouble(0.6, 1.4));
    }
}
