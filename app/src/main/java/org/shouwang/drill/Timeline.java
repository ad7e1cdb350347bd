package org.shouwang.drill;

import java.time.Duration;
import java.time.Instant;

/**
 * Which moment it is when so many have registered: seven in ten came the day before the drill began, the rest in that
 * morning. The moments hang on the beginning alone, so a drill that was interrupted goes on where its day had stopped.
 */
final class Timeline {
    private static final double EVENING_SHARE = 0.7;
    private static final Duration BEGIN = Duration.ofHours(27);
    private static final Duration EVENING = Duration.ofHours(16);
    private static final Duration MORNING = Duration.ofHours(6);

    private final DrillClock clock;
    private final Instant began;
    private final int entries;

    /** For a drill of so many registrations that began at the moment. */
    Timeline(DrillClock clock, Instant began, int entries) {
        this.clock = clock;
        this.began = began;
        this.entries = entries;
    }

    /** How many of them have come when the first day ends. */
    int evening() {
        return (int) (entries * EVENING_SHARE);
    }

    void moveTo(int entry) {
        clock.moveTo(began.minus(before(entry)));
    }

    void moveToEvening() {
        clock.moveTo(began.minus(EVENING));
    }

    void present() {
        clock.present();
    }

    private Duration before(int entry) {
        return entry < evening()
                ? between(BEGIN, EVENING, (double) entry / evening())
                : between(MORNING, Duration.ZERO, (double) (entry - evening()) / Math.max(1, entries - evening()));
    }

    private static Duration between(Duration from, Duration to, double share) {
        var seconds = from.toSeconds() + (to.toSeconds() - from.toSeconds()) * share;
        return Duration.ofSeconds(Math.round(seconds));
    }
}
