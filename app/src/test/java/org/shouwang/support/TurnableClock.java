package org.shouwang.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test turns it. Whoever turns it sets it right again. */
public final class TurnableClock extends Clock {
    private volatile Instant now = FixedClock.NOW;

    public void turn(Duration by) {
        now = now.plus(by);
    }

    public void turnTo(Instant then) {
        now = then;
    }

    public void setRight() {
        now = FixedClock.NOW;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
