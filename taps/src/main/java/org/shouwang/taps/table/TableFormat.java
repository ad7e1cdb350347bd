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
}
