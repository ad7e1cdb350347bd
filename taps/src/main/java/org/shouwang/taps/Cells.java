package org.shouwang.taps;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.shouwang.taps.table.Columns;
import org.shouwang.taps.table.Row;

/** The cells of a row by what they hold, each checked before it is given away. */
final class Cells {
    private static final int LONGEST = 64;
    private static final char NO_CHARACTER = '\ufffd';

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int needed;

    Cells(TapMapping mapping, Columns columns) throws IOException {
        var widest = 0;
        for (var entry : mapping.columns().entrySet()) {
            var place = columns.require(entry.getValue());
            places.put(entry.getKey(), place);
            widest = Math.max(widest, place + 1);
        }
        needed = widest;
    }

    /** The row, if it has all cells that are read. */
    CSVRecord of(Row row) throws RowRefused {
        var cells = row.cells();
        if (cells == null) {
            throw new RowRefused(Refusal.UNREADABLE);
        }
        if (cells.size() < needed) {
            throw new RowRefused(Refusal.TOO_SHORT);
        }
        return cells;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Without blanks around it, or null where it is empty or the file has no such column. */
    @Nullable String find(CSVRecord row, Column column) throws RowRefused {
        var place = places.get(column);
        if (place == null) {
            return null;
        }
        var text = row.get(place).strip();
        if (text.length() > LONGEST) {
            throw new RowRefused(Refusal.TOO_LONG);
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == NO_CHARACTER || Character.isISOControl(text.charAt(i))) {
                throw new RowRefused(Refusal.MALFORMED_TEXT);
            }
        }
        return text.isEmpty() ? null : text;
    }

    String require(CSVRecord row, Column column, Refusal otherwise) throws RowRefused {
        var text = find(row, column);
        if (text == null) {
            throw new RowRefused(otherwise);
        }
        return text;
    }
}
