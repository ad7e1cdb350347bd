package org.shouwang.drill;

import java.time.Duration;

/**
 * Which moment it is when a share of the registrations has come in: seven in ten came the day before, the rest this
 * morning. A drill that was interrupted goes on in the present, because time must not run backwards twice.
 */
final class Timeline {
    static final double EVENING_SHARE = 0.7;

    private static final Duration BEGIN = Duration.ofHours(27);
    private static final Duration EVENING = Duration.ofHours(16);
    private static final Duration MORNING = Duration.ofHours(6);

    private final DrillClock clock;
    private final boolean inThePast;

    Timeline(DrillClock clock, boolean inThePast) {
        this.clock = clock;
        this.inThePast = inThePast;
    }

    void moveTo(double share) {
        clock.setBehind(inThePast ? behind(share) : Duration.ZERO);
    }

    void present() {
        clock.setBehind(Duration.ZERO);
    }

    static Duration behind(double share) {
        return share < EVENING_SHARE
                ? between(BEGIN, EVENING, share / EVENING_SHARE)
                : between(MORNING, Duration.ZERO, (share - EVENING_SHARE) / (1 - EVENING_SHARE));
    }

    private static Duration between(Duration from, Duration to, double share) {
        var seconds = from.toSeconds() + (to.toSeconds() - from.toSeconds()) * share;
        return Duration.ofSeconds(Math.round(seconds));
    }
}
