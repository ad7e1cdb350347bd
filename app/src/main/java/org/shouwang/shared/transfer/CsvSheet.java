package org.shouwang.shared.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180 with a byte-order mark, without which spreadsheets garble Chinese. */
final class CsvSheet implements SheetWriter {
    private final Writer out;

    CsvSheet(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void heading(List<String> titles) throws IOException {
        out.write('\ufeff');
        row(titles);
    }

    @Override
    public void row(List<String> values) throws IOException {
        out.write(values.stream().map(CsvSheet::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public void note(List<String> lines) throws IOException {
        for (var line : lines) {
            row(List.of("# " + line));
        }
    }

    /** A cell that begins like a formula would be run by a spreadsheet: an apostrophe keeps it text. */
    private static String cell(String value) {
        var text = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        var plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
