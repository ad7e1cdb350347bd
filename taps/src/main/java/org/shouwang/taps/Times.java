package org.shouwang.taps;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads times by several patterns; the one that fitted last is tried first. A time that the clock shows twice, in the night in
 * which it is set back, is taken for the first of both; one that it leaves out for the same so much later. Not thread-safe.
 */
final class Times {
    private static final String EPOCH_SECONDS = "epoch-seconds";
    private static final String EPOCH_MILLIS = "epoch-millis";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final long MILLIS = 1_000;

    private final ZoneId zone;
    private final List<Reading> readings;
    private Reading last;

    @FunctionalInterface
    private interface Reading {
        OptionalLong read(String text);
    }

    Times(List<String> patterns, ZoneId zone) {
        this.zone = zone;
        readings = patterns.stream().map(this::reading).toList();
        last = readings.getFirst();
    }

    /** @throws IllegalArgumentException when it is no pattern, or says no day or no minute */
    static String checked(String pattern) {
        if (!pattern.equals(EPOCH_SECONDS) && !pattern.equals(EPOCH_MILLIS)) {
            var formatter = formatter(pattern);
            var written = formatter.format(OffsetDateTime.parse("2022-03-04T13:14:15+08:00"));
            if (!LocalDateTime.parse(written, formatter).withSecond(0).equals(LocalDateTime.of(2022, 3, 4, 13, 14))) {
                throw new IllegalArgumentException(pattern);
            }
        }
        return pattern;
    }

    /** Seconds since 1970, or nothing when no pattern fits. */
    OptionalLong read(String text) {
        var found = last.read(text);
        for (var i = 0; i < readings.size() && found.isEmpty(); i++) {
            last = readings.get(i);
            found = last.read(text);
        }
        return found;
    }

    private Reading reading(String pattern) {
        return switch (pattern) {
            case EPOCH_SECONDS -> text -> number(text, 1);
            case EPOCH_MILLIS -> text -> number(text, MILLIS);
            default -> {
                var formatter = formatter(pattern);
                yield text -> formatted(text, formatter);
            }
        };
    }

    private static OptionalLong number(String text, long divisor) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text) / divisor) : OptionalLong.empty();
    }

    private OptionalLong formatted(String text, DateTimeFormatter formatter) {
        try {
            var time = formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            var zoned = time instanceof ZonedDateTime own
                    ? own
                    : LocalDateTime.from(time).atZone(zone);
            return OptionalLong.of(zoned.toEpochSecond());
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            var builder = new DateTimeFormatterBuilder().appendPattern(pattern);
            if (pattern.indexOf('y') >= 0) {
                // the year of an era: everybody writes it, nobody names the era
                builder.parseDefaulting(ChronoField.ERA, 1);
            }
            return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        } catch (ClassCastException faultOfTheLibrary) {
            // a pad before digits that follow digits: pattern "HHpm"
            throw new IllegalArgumentException(pattern, faultOfTheLibrary);
        }
    }
}
