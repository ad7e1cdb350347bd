package org.shouwang.taps.gtfs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** A row of a table by the names of its columns, each cell checked as it is read. */
record GtfsRow(Map<String, Integer> columns, CSVRecord cells) {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9]{1,9}([.][0-9]{0,18})?|[.][0-9]{1,18})([eE][-+]?[0-9]{1,2})?");
    private static final int LONGEST = 1_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Empty where there is no such column, or nothing in it. */
    String find(String column) throws BadRow {
        var place = columns.getOrDefault(column, -1);
        var text = place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
        if (text.length() > LONGEST || text.indexOf('\ufffd') >= 0) {
            throw new BadRow("malformed-text", column);
        }
        return text;
    }

    String require(String column) throws BadRow {
        var text = find(column);
        if (text.isEmpty()) {
            throw new BadRow("missing", column);
        }
        return text;
    }

    int number(String column, int otherwise) throws BadRow {
        var text = find(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadRow("number-unreadable", column);
        }
        return Integer.parseInt(text);
    }

    int requireNumber(String column) throws BadRow {
        require(column);
        return number(column, 0);
    }

    double degrees(String column, double most) throws BadRow {
        var value = decimal(column).orElseThrow(() -> new BadRow("missing", column));
        if (Math.abs(value) > most) {
            throw new BadRow("out-of-range", column);
        }
        return value;
    }

    Optional<Double> decimal(String column) throws BadRow {
        var text = find(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadRow("number-unreadable", column);
        }
        return Optional.of(Double.valueOf(text));
    }

    /** A yes or no, written 1 or 0. */
    boolean requireFlag(String column) throws BadRow {
        var flag = requireNumber(column);
        if (flag > 1) {
            throw new BadRow("out-of-range", column);
        }
        return flag == 1;
    }

    /** Nothing where the publisher leaves it open. */
    Optional<LocalDate> findDay(String column) throws BadRow {
        return find(column).isEmpty() ? Optional.empty() : Optional.of(day(column));
    }

    LocalDate day(String column) throws BadRow {
        try {
            return LocalDate.parse(require(column), DAY);
        } catch (DateTimeException e) {
            throw new BadRow("day-unreadable", column);
        }
    }

    /** Seconds after the beginning of the service day; hours go on past 24. Nothing where the operator leaves it open. */
    OptionalInt time(String column) throws BadRow {
        var text = find(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new BadRow("time-unreadable", column);
        }
        return OptionalInt.of(Integer.parseInt(time.group(1)) * 3_600
                + Integer.parseInt(time.group(2)) * 60
                + Integer.parseInt(time.group(3)));
    }
}
