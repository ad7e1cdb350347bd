package org.shouwang.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of a drill: real time, except while the community is being filled. Then it starts on the day before and runs
 * fast, so that what people find has a yesterday: questions without an answer, calls that are late.
 */
final class DrillClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> behind;

    DrillClock(Clock real) {
        this(real, new AtomicReference<>(Duration.ZERO));
    }

    private DrillClock(Clock real, AtomicReference<Duration> behind) {
        this.real = real;
        this.behind = behind;
    }

    /** From there it runs as real time does. */
    void moveTo(Instant moment) {
        behind.set(Duration.between(moment, real.instant()));
    }

    void present() {
        behind.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DrillClock(real.withZone(zone), behind);
    }
}
