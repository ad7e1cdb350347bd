package org.shouwang.taps.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a text is a table.
 *
 * @param charset null to find out; a byte order mark always wins
 * @param header whether the first line names the columns
 */
public record TableFormat(@Nullable Charset charset, char separator, boolean header) {
    public static final TableFormat CSV = new TableFormat(null, ',', true);

    private static final String TAKEN = "\"\r\n\ufffe";

    /** @throws IllegalArgumentException naming the separator, if it is none */
    public TableFormat {
        if (!separates(separator)) {
            throw new IllegalArgumentException("separator: a quote, an end of a line or no character");
        }
    }

    /** Whether it means nothing else to a table. */
    public static boolean separates(char separator) {
        return TAKEN.indexOf(separator) < 0;
    }
}
