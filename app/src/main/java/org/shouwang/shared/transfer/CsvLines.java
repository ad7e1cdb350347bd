package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** RFC 4180, in UTF-8 or, as Chinese spreadsheets still save it, GB 18030. */
final class CsvLines {
    private final String text;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private CsvLines(String text) {
        this.text = text;
    }

    static void read(InputStream content, SheetRows.LineTaker taker) throws IOException {
        var lines = new CsvLines(decode(content.readAllBytes()));
        for (long number = 1; lines.next(); number++) {
            taker.take(number, List.copyOf(lines.cells));
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

    private boolean next() {
        cells.clear();
        if (at >= text.length()) {
            return false;
        }
        do {
            cells.add(text.startsWith("\"", at) ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == ',');
        if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
            at++;
        }
        return true;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                at++;
                if (!text.startsWith("\"", at)) {
                    return cell.append(plain()).toString();
                }
            }
            cell.append(text.charAt(at));
        }
        throw ImportRefused.unreadable();
    }
}
