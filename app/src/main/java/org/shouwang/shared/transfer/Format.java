package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of file. A sheet has room for 1,048,576 rows; a longer list is refused, never cut. */
public enum Format {
    CSV("text/csv;charset=UTF-8", Long.MAX_VALUE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575);

    private final String mediaType;
    private final long mostRows;

    Format(String mediaType, long mostRows) {
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty for anything else than the two. */
    public static Optional<Format> ofMediaType(@Nullable String type) {
        var plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.replaceFirst(";.*", "").equals(plain))
                .findFirst();
    }

    long mostRows() {
        return mostRows;
    }

    SheetWriter writer(OutputStream out) throws IOException {
        return this == CSV ? new CsvSheet(out) : new XlsxSheet(out);
    }
}
