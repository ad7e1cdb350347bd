package org.shouwang.resident.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, for {@code unnest}: many rows in one statement. PostgreSQL casts the text to the column's type. */
public final class Columns {
    private Columns() {}

    public static <T> @Nullable String[] of(List<T> rows, Function<T, ? extends @Nullable Object> column) {
        return rows.stream().map(column).map(Columns::text).toArray(String[]::new);
    }

    /** Bytes as {@code \x...}, which {@code ::bytea} reads. */
    public static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + java.util.HexFormat.of().formatHex(bytes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
