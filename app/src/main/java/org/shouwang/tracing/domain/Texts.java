package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, for {@code unnest}; PostgreSQL casts the text to the column's type. */
public final class Texts {
    private Texts() {}

    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> part) {
        return rows.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }

    /** Bytes as {@code \x...}, which {@code ::bytea} reads. */
    public static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
