package org.shouwang.taps.gtfs;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.taps.table.Columns;
import org.shouwang.taps.table.FileRefused;
import org.shouwang.taps.table.Row;
import org.shouwang.taps.table.Source;
import org.shouwang.taps.table.Table;
import org.shouwang.taps.table.TableFormat;

/** Reads one table of a feed; rows that contradict themselves go to the faults. */
final class GtfsTable implements Table.Taker {
    private final String name;
    private final List<String> needed;
    private final List<String> others;
    private final Faults faults;
    private final Taker taker;
    private final Map<String, Integer> columns = new HashMap<>();

    @FunctionalInterface
    interface Taker {
        void take(GtfsRow row) throws BadRow;
    }

    private GtfsTable(String name, List<String> needed, List<String> others, Faults faults, Taker taker) {
        this.name = name;
        this.needed = needed;
        this.others = others;
        this.faults = faults;
        this.taker = taker;
    }

    static void read(Source file, String name, List<String> needed, List<String> others, Faults faults, Taker taker)
            throws IOException {
        try {
            new Table(file, TableFormat.CSV).read(new GtfsTable(name, needed, others, faults, taker));
        } catch (FileRefused e) {
            var isColumn =
                    e.reason() == FileRefused.Reason.COLUMN_MISSING || e.reason() == FileRefused.Reason.COLUMN_TWICE;
            throw new FileRefused(e.reason(), isColumn ? name + ": " + e.subject() : name);
        }
    }

    @Override
    public void columns(Columns found) throws FileRefused {
        for (var column : needed) {
            columns.put(column, found.require(column));
        }
        for (var column : others) {
            columns.put(column, found.find(column));
        }
    }

    @Override
    public void row(Row row) {
        try {
            var cells = row.cells();
            if (cells == null) {
                throw new BadRow("unreadable", "");
            }
            taker.take(new GtfsRow(columns, cells));
        } catch (BadRow e) {
            faults.add(new GtfsFault(name, row.line(), e.code(), e.column()));
        }
    }
}
