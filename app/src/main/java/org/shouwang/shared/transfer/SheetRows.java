package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.transfer.Importable.Column;
import org.shouwang.shared.transfer.Importable.Row;

/** Rows of a sheet by the names of its columns, which may stand in any order and in either language. */
final class SheetRows {
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_CELL = 500;

    private final List<Column> columns;

    SheetRows(List<Column> columns) {
        this.columns = columns;
    }

    void read(Format format, InputStream content, RowTaker taker) throws IOException {
        var lines = new Lines(taker);
        if (format == Format.CSV) {
            CsvLines.read(content, lines::take);
        } else {
            XlsxLines.read(content, lines::take);
        }
        if (lines.places == null) {
            throw ImportRefused.heading();
        }
    }

    /** Which column stands where; refused when one that is needed is missing. */
    private Map<Integer, String> places(List<String> heading) {
        var places = new HashMap<Integer, String>();
        for (int i = 0; i < heading.size(); i++) {
            var title = heading.get(i).strip();
            for (var column : columns) {
                if (title.equals(column.zh()) || title.equalsIgnoreCase(column.en())) {
                    places.put(i, column.name());
                }
            }
        }
        if (columns.stream().anyMatch(column -> column.needed() && !places.containsValue(column.name()))) {
            throw ImportRefused.heading();
        }
        return places;
    }

    private final class Lines {
        private final RowTaker taker;
        private @Nullable Map<Integer, String> places;
        private long rows;

        Lines(RowTaker taker) {
            this.taker = taker;
        }

        /** Lines without anything, and remarks like those that exports end with, are passed by. */
        void take(long number, List<String> cells) throws IOException {
            if (cells.stream().allMatch(String::isBlank) || cells.getFirst().startsWith("# ")) {
                return;
            }
            if (places == null) {
                places = places(cells);
                return;
            }
            if (++rows > MOST_ROWS || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                throw ImportRefused.tooLarge();
            }
            var named = new HashMap<String, String>();
            places.forEach((place, name) -> named.put(name, place < cells.size() ? cells.get(place) : ""));
            taker.take(new Row(number, named));
        }
    }

    interface RowTaker {
        void take(Row row) throws IOException;
    }

    interface LineTaker {
        /** @param number as a spreadsheet counts */
        void take(long number, List<String> cells) throws IOException;
    }
}
