package org.shouwang.taps;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What was not taken, as a table that people can open: line of the file, reason, the row as it stood there. */
final class RefusedRows implements Closeable, TapImport.Refused {
    private static final int LONGEST = 1_000;
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-]");
    private static final char NO_CHARACTER = '\ufffd';

    private final CSVPrinter printer;

    RefusedRows(Writer out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("line", "reason", "row");
    }

    @Override
    public void refuse(long line, String row, Refusal refusal) throws IOException {
        var text = writable(row);
        printer.printRecord(line, refusal.code(), FORMULA.matcher(text).lookingAt() ? "'" + text : text);
    }

    /** The beginning, without half a character that no charset can write: one that was cut in two, or stood there so. */
    private static String writable(String row) {
        var text = new StringBuilder(row.substring(0, Math.min(row.length(), LONGEST)));
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                text.setCharAt(i, NO_CHARACTER);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
