package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** RFC 4180, in UTF-8 or, as Chinese spreadsheets still save it, GB 18030. */
final class CsvLines {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();

    private CsvLines() {}

    static void read(InputStream content, SheetRows.LineTaker taker) throws IOException {
        try (var lines = CSVParser.parse(decode(content.readAllBytes()), FORMAT)) {
            var line = lines.iterator();
            while (hasNext(line)) {
                var cells = line.next();
                taker.take(cells.getRecordNumber(), cells.toList());
            }
        }
    }

    /** Reads ahead, and so meets a quote that is never closed. */
    private static boolean hasNext(Iterator<?> line) {
        try {
            return line.hasNext();
        } catch (UncheckedIOException unclosed) {
            throw ImportRefused.unreadable();
        }
    }

    private static String decode(byte[] bytes) {
        var text = decode(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                return decode(bytes, Charset.forName("GB18030"));
            }
            throw ImportRefused.unreadable();
        }
    }
}
