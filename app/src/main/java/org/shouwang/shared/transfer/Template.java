package org.shouwang.shared.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** An empty sheet of a list, with a few rows that show how. */
public final class Template {
    private Template() {}

    public static byte[] of(Importable list, Format format, String language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = format.writer(bytes)) {
            sheet.heading(list.columns().stream()
                    .map(column -> column.title(language))
                    .toList());
            for (var example : list.examples()) {
                sheet.row(example);
            }
            if (format == Format.XLSX) {
                sheet.note(java.util.List.of());
            }
        }
        return bytes.toByteArray();
    }
}
