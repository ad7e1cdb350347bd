package org.shouwang.bench.inference;

import java.util.List;
import org.shouwang.copresence.rides.Network;
import org.shouwang.copresence.rides.Tap;
import org.shouwang.copresence.rides.Timetable;

/**
 * What anybody may see of a city, and, under the same number as the tap, the ride that it hides.
 *
 * @param riders how many go about in it; cards have the numbers below
 */
record City(Network network, Timetable timetable, int riders, List<Tap> taps, List<TrueRide> truth) {
    static final int RIDERS = 20_000;

    static City rough(long seed) {
        return CityDraw.of(PortoAlegre.lines(), Roughness.ROUGH, RIDERS, seed);
    }

    static City tidy(long seed) {
        return CityDraw.of(TidyLines.of(seed), Roughness.TIDY, RIDERS, seed);
    }
}
