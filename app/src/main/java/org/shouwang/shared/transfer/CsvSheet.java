package org.shouwang.shared.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a byte-order mark, without which spreadsheets garble Chinese. */
final class CsvSheet implements SheetWriter {
    private final CSVPrinter out;

    CsvSheet(OutputStream out) throws IOException {
        this.out = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16), CSVFormat.RFC4180);
    }

    @Override
    public void heading(List<String> titles) throws IOException {
        out.getOut().append('\ufeff');
        row(titles);
    }

    @Override
    public void row(List<String> values) throws IOException {
        out.printRecord(values.stream().map(CsvSheet::text));
    }

    @Override
    public void note(List<String> lines) throws IOException {
        for (var line : lines) {
            row(List.of("# " + line));
        }
    }

    /** A cell that begins like a formula would be run by a spreadsheet: an apostrophe keeps it text. */
    private static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
