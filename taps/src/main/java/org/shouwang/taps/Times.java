package org.shouwang.taps;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads times by several patterns, each by the first that fits, whatever fitted before. A time that the clock shows twice, in
 * the night in which it is set back, is taken for the first of both; one that it leaves out for the same so much later. Not
 * thread-safe.
 */
final class Times {
    private static final String EPOCH_SECONDS = "epoch-seconds";
    private static final String EPOCH_MILLIS = "epoch-millis";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final long MILLIS = 1_000;

    private final ZoneId zone;
    private final List<Reading> readings;

    /** The one that fitted last is likely to fit again, and a look before reading it would be in vain. */
    private Reading usual;

    @FunctionalInterface
    interface Reading {
        OptionalLong read(String text);

        /** A look that is cheaper than reading in vain; false only for what cannot be read. */
        default boolean mayFit(String text) {
            return true;
        }
    }

    Times(List<String> patterns, ZoneId zone) {
        this.zone = zone;
        readings = patterns.stream().map(this::reading).toList();
        usual = readings.getFirst();
    }

    /** Whether times can be read by it, each with its day and its minute. */
    static boolean isPattern(String pattern) {
        return pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLIS) || TimePattern.isOne(pattern);
    }

    /** Seconds since 1970, or nothing when no pattern fits. */
    OptionalLong read(String text) {
        for (var reading : readings) {
            var found = reading.equals(usual) || reading.mayFit(text) ? reading.read(text) : OptionalLong.empty();
            if (found.isPresent()) {
                usual = reading;
                return found;
            }
        }
        return OptionalLong.empty();
    }

    private Reading reading(String pattern) {
        return switch (pattern) {
            case EPOCH_SECONDS -> text -> number(text, 1);
            case EPOCH_MILLIS -> text -> number(text, MILLIS);
            default -> new TimePattern(pattern, zone);
        };
    }

    private static OptionalLong number(String text, long divisor) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text) / divisor) : OptionalLong.empty();
    }
}
