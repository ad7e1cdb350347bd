package org.shouwang.shared.jobs;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A bean of this type runs every so often, on one instance at a time. Must not mind to run twice.
 *
 * @param at the time of the day in China; null when only the distance to the last run counts
 */
public record Recurring(
        String name, Duration every, @Nullable LocalTime at, Runnable work) {
    public Recurring(String name, Duration every, Runnable work) {
        this(name, every, null, work);
    }

    /** Once a night, when nobody waits. A night that was missed is made up for at the next start. */
    public static Recurring nightly(String name, LocalTime at, Runnable work) {
        return new Recurring(name, Duration.ofDays(1), at, work);
    }
}
