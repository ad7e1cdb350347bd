package org.shouwang.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Four lines of twenty stops: a bus every quarter of an hour from six to nine in the evening, an hour from end to end. */
final class BusNetwork {
    static final int LINES = 4;
    static final int STOPS = 20;
    static final int RUNS = 60;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration HEADWAY = Duration.ofMinutes(15);
    private static final Duration BETWEEN_STOPS = Duration.ofMinutes(3);
    private static final int FIRST_HOUR = 6;
    private static final int VEHICLES = 14;

    private BusNetwork() {}

    /** The run that leaves a stop soonest after a minute of the day. */
    static int runAt(int minuteOfDay, int stop) {
        var sinceFirst = minuteOfDay - FIRST_HOUR * 60 - stop * (int) BETWEEN_STOPS.toMinutes();
        return Math.clamp(Math.ceilDiv(sinceFirst, (int) HEADWAY.toMinutes()), 0, RUNS - 1);
    }

    /** One ride from a stop to a later one, in the run of a line. */
    record Ride(Rider rider, LocalDate day, int line, int run, int from, int to) {
        Instant boarded() {
            return at(from);
        }

        private Instant at(int stop) {
            return day.atTime(FIRST_HOUR, 0)
                    .atZone(ZONE)
                    .toInstant()
                    .plus(HEADWAY.multipliedBy(run))
                    .plus(BETWEEN_STOPS.multipliedBy(stop));
        }

        /** A row of the list of rides. Half of the lines run buses whose windows open. */
        String row() {
            var setting = line % 2 == 0 ? "bus-sealed" : "bus-ventilated";
            return "%s,晋D·1%02d%02d,%d路,%s,%s,%d,%d,%s\n"
                    .formatted(rider.card(), line, run % VEHICLES, line + 1, at(from), at(to), from, to, setting);
        }
    }
}
