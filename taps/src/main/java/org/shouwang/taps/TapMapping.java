package org.shouwang.taps;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.taps.table.TableFormat;

/**
 * How a file of transactions is to be read; {@link MappingFile} says how it is written down.
 *
 * @param columns name of the column that holds each thing, or its number as {@code #3}; CARD and TIME at least, KIND if there are kinds
 * @param zone where the clock hangs, for times that name none
 * @param times patterns of {@link java.time.format.DateTimeFormatter}, one at least and tried in order, or {@code epoch-seconds} or {@code epoch-millis}
 * @param kinds values of KIND that are rides; the rest is passed over
 * @param amountDigits how many digits of an amount may stand after its point: 2 for 1.60, 0 where 160 is written
 */
public record TapMapping(
        TableFormat format,
        Map<Column, String> columns,
        ZoneId zone,
        List<String> times,
        Set<String> kinds,
        int amountDigits) {
    static final int MOST_DIGITS = 4;

    /** @throws IllegalArgumentException naming the first that cannot be: {@code times: missing} */
    public TapMapping {
        columns = Map.copyOf(columns);
        times = List.copyOf(times);
        kinds = Set.copyOf(kinds);
        check(columns.containsKey(Column.CARD), "columns: no card");
        check(columns.containsKey(Column.TIME), "columns: no time");
        check(!times.isEmpty(), "times: missing");
        times.forEach(pattern -> check(Times.isPattern(pattern), "times: unknown: " + pattern));
        check(kinds.isEmpty() != columns.containsKey(Column.KIND), "kinds: not as the columns have it");
        check(amountDigits >= 0 && amountDigits <= MOST_DIGITS, "amountDigits: not 0 to " + MOST_DIGITS);
    }

    private static void check(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Which files shipped with this library are mappings for common formats. */
    public enum Preset {
        /** The open data of Shenzhen: bus and metro in one file, line in the column of stations, no stop on buses. */
        SHENZHEN,
        /** {@code card,time,line,vehicle,boarded,alighted,alighted-time,amount}, most of which may be empty. */
        GENERIC
    }

    public static TapMapping of(Preset preset) {
        return MappingFile.shipped(preset);
    }
}
