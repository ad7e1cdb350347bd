package org.shouwang.taps;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.shouwang.taps.table.Row;

/** Makes a tap of a row, or says why not. */
final class RowReader {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}([.][0-9]{1,4})?");
    private static final int A_DAY = 86_400;

    private final TapMapping mapping;
    private final Cells cells;
    private final Known known;
    private final Span span;
    private final Times times;

    RowReader(TapMapping mapping, Cells cells, Known known, Span span) {
        this.mapping = mapping;
        this.cells = cells;
        this.known = known;
        this.span = span;
        times = new Times(mapping.times(), mapping.zone());
    }

    /** Nothing for a transaction that is no ride. */
    Optional<ReadTap> tap(Row row) throws RowRefused {
        var record = cells.of(row);
        var kind = cells.find(record, Column.KIND);
        if (cells.has(Column.KIND) && (kind == null || !mapping.kinds().contains(kind))) {
            return Optional.empty();
        }
        var card = cells.require(record, Column.CARD, Refusal.CARD_MISSING);
        var at = boardedAt(record);
        var line = known(record, Column.LINE, known::line, Refusal.LINE_UNKNOWN);
        var vehicle = known(record, Column.VEHICLE, known::vehicle, Refusal.VEHICLE_UNKNOWN);
        var boarded = known(record, Column.BOARDED, known::stop, Refusal.STOP_UNKNOWN);
        var alighted = known(record, Column.ALIGHTED, known::stop, Refusal.STOP_UNKNOWN);
        if (line == null && vehicle == null && boarded == null) {
            throw new RowRefused(Refusal.PLACE_MISSING);
        }
        return Optional.of(new ReadTap(
                card, at, line, vehicle, boarded, alighted, alightedAt(record, at), amount(record), row.line()));
    }

    private @Nullable String known(CSVRecord record, Column column, Predicate<String> known, Refusal otherwise)
            throws RowRefused {
        var name = cells.find(record, column);
        if (name != null && !known.test(name)) {
            throw new RowRefused(otherwise);
        }
        return name;
    }

    private long boardedAt(CSVRecord record) throws RowRefused {
        var at = time(record, cells.require(record, Column.TIME, Refusal.TIME_MISSING));
        if (!span.holds(at)) {
            throw new RowRefused(Refusal.TIME_OUTSIDE);
        }
        return at;
    }

    private long alightedAt(CSVRecord record, long boarded) throws RowRefused {
        var text = cells.find(record, Column.ALIGHTED_TIME);
        if (text == null) {
            return ReadTap.UNKNOWN;
        }
        var at = time(record, text);
        // the day is that of boarding, and the ride may have gone past midnight
        var later = at < boarded && cells.has(Column.DATE) ? nextDay(at) : at;
        if (later < boarded || later - boarded > A_DAY) {
            throw new RowRefused(Refusal.ALIGHTED_WRONGLY);
        }
        return later;
    }

    /** The same time on the clock, which is not always 24 hours later. */
    private long nextDay(long at) {
        return Instant.ofEpochSecond(at).atZone(mapping.zone()).plusDays(1).toEpochSecond();
    }

    private long time(CSVRecord record, String text) throws RowRefused {
        var whole =
                cells.has(Column.DATE) ? cells.require(record, Column.DATE, Refusal.TIME_MISSING) + " " + text : text;
        return times.read(whole).orElseThrow(() -> new RowRefused(Refusal.TIME_UNREADABLE));
    }

    private int amount(CSVRecord record) throws RowRefused {
        var text = cells.find(record, Column.AMOUNT);
        if (text == null) {
            return ReadTap.UNKNOWN;
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw new RowRefused(Refusal.AMOUNT_UNREADABLE);
        }
        try {
            return new BigDecimal(text).movePointRight(mapping.amountDigits()).intValueExact();
        } catch (ArithmeticException moreDigitsThanTheCurrencyHas) {
            throw new RowRefused(Refusal.AMOUNT_UNREADABLE);
        }
    }
}
