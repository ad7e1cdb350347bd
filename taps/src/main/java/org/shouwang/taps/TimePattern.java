package org.shouwang.taps;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;

/** A pattern of {@link DateTimeFormatter} that says a day and a minute, of some zone if it names none. */
final class TimePattern implements Times.Reading {
    private static final ChronoField[] FIELDS = ChronoField.values();

    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    TimePattern(String pattern, ZoneId zone) {
        formatter = formatter(pattern);
        this.zone = zone;
    }

    static boolean isOne(String pattern) {
        try {
            var formatter = formatter(pattern);
            var written = formatter.format(OffsetDateTime.parse("2022-03-04T13:14:15+08:00"));
            return LocalDateTime.parse(written, formatter).withSecond(0).equals(LocalDateTime.of(2022, 3, 4, 13, 14));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Signs and the range of each number only, which throws nothing but for an odd offset: the 31st of April may fit. */
    @Override
    public boolean mayFit(String text) {
        var end = new ParsePosition(0);
        try {
            var fields = formatter.parseUnresolved(text, end);
            return fields != null && end.getIndex() == text.length() && areInRange(fields);
        } catch (DateTimeException beyondAnyZone) {
            return false;
        }
    }

    private static boolean areInRange(TemporalAccessor fields) {
        for (var field : FIELDS) {
            if (fields.isSupported(field) && !field.range().isValidValue(fields.getLong(field))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public OptionalLong read(String text) {
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
