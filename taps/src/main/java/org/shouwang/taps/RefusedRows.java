package org.shouwang.taps;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What was not taken, as a table that people can open: line of the file, reason, the row as it stood there. */
final class RefusedRows implements Closeable, TapImport.Refused {
    private static final int LONGEST = 1_000;
    private static final String FORMULA = "=+-@";

    private final CSVPrinter printer;

    RefusedRows(Writer out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("line", "reason", "row");
    }

    @Override
    public void refuse(long line, String row, Refusal refusal) throws IOException {
        var text = row.substring(0, Math.min(row.length(), LONGEST));
        printer.printRecord(line, refusal.code(), FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
