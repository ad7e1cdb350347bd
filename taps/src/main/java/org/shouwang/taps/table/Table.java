package org.shouwang.taps.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * A table that is read once from its first row to its last. A row is a line: quotes may hold a separator, no line break, and
 * so one that is never closed spoils its own line and no other. Blank lines are no rows, unless it is tabs that separate cells.
 */
public final class Table {
    private static final char PLACEHOLDER = '\ufffe';

    private final Source source;
    private final TableFormat format;
    private final CSVFormat csv;

    public Table(Source source, TableFormat format) {
        this.source = source;
        this.format = format;
        csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.separator())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    /** Told of the columns once, then of each row. */
    public interface Taker {
        void columns(Columns columns) throws IOException;

        void row(Row row) throws IOException;
    }

    /** @throws FileRefused when it is no table at all */
    public void read(Taker taker) throws IOException {
        try (var lines = new Lines(Encoding.reader(source, format.charset()))) {
            taker.columns(format.header() ? header(lines) : Columns.unnamed());
            rows(lines, taker);
        } catch (IOException e) {
            throw Sources.named(e);
        }
    }

    private Columns header(Lines lines) throws IOException {
        var first = next(lines);
        if (first == null || first.cells() == null) {
            throw new FileRefused(FileRefused.Reason.EMPTY, "header");
        }
        return Columns.named(first.cells().toList());
    }

    private void rows(Lines lines, Taker taker) throws IOException {
        var plain = new Batch(csv);
        for (var row = unparsed(lines); row != null; row = unparsed(lines)) {
            if (plain.isFull() || isDelicate(row, lines)) {
                plain.giveTo(taker);
            }
            if (isDelicate(row, lines)) {
                taker.row(lines.cut() ? row : parsed(row));
            } else {
                plain.add(row);
            }
        }
        plain.giveTo(taker);
    }

    /** Parsed alone, because it could swallow what follows; the parser takes its own placeholder in a text for an escape. */
    private static boolean isDelicate(Row row, Lines lines) {
        return lines.cut() || row.text().indexOf('"') >= 0 || row.text().indexOf(PLACEHOLDER) >= 0;
    }

    private @Nullable Row next(Lines lines) throws IOException {
        var row = unparsed(lines);
        return row == null || lines.cut() ? row : parsed(row);
    }

    private @Nullable Row unparsed(Lines lines) throws IOException {
        var text = lines.next();
        while (text != null && text.isBlank() && text.indexOf(format.separator()) < 0) {
            text = lines.next();
        }
        return text == null ? null : new Row(lines.number(), text, null);
    }

    private Row parsed(Row row) throws IOException {
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(row.text()))
                .setFormat(csv)
                .get()) {
            var records = parser.iterator();
            return records.hasNext() ? new Row(row.line(), row.text(), records.next()) : row;
        } catch (UncheckedIOException unclosed) {
            return row;
        }
    }
}
