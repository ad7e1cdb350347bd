package org.shouwang.bench.inference;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Network;

/** Carries out a leg: waits at the stop, boards the first bus that serves the line, rides. */
final class Journeys {
    private final Network network;
    private final Ways ways;
    private final Calls calls;

    Journeys(Network network, Ways ways, Calls calls) {
        this.network = network;
        this.ways = ways;
        this.calls = calls;
    }

    /** @return nothing where no bus came */
    @Nullable TrueRide ride(int card, Leg leg, long at, SplittableRandom random) {
        TrueRide first = null;
        for (var call : ways.calls(leg.board())) {
            var alight = network.pattern(call.pattern()).line() == leg.line() ? ways.position(call, leg.alight()) : -1;
            var run = alight < 0 ? null : calls.next(call.pattern(), call.position(), at);
            if (run != null && (first == null || run.leaves(call.position()) < first.from())) {
                var off = Math.min(alight, run.to());
                var there = Math.max(at, run.arrives(call.position()) + random.nextInt(2, 14));
                var on = Math.min(there, run.leaves(call.position()));
                first = new TrueRide(card, run, call.position(), off, on, run.arrives(off));
            }
        }
        return first;
    }
}
