package org.shouwang.taps;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.taps.table.TableFormat;

/**
 * How a file of transactions is to be read; {@link MappingFile} says how it is written down.
 *
 * @param columns name of the column that holds each thing, or its number as {@code #3}; CARD and TIME at least
 * @param zone where the clock hangs, for times that name none
 * @param times patterns of {@link java.time.format.DateTimeFormatter}, tried in order, or {@code epoch-seconds} or {@code epoch-millis}
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
    public TapMapping {
        columns = Map.copyOf(columns);
        times = List.copyOf(times);
        kinds = Set.copyOf(kinds);
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
