package org.shouwang.resident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    /** A query of one column of ids. */
    public static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
