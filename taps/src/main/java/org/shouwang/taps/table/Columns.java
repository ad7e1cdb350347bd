package org.shouwang.taps.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where columns stand: by name where a first line names them, by number from one up as {@code #3} in any case. */
public final class Columns {
    private static final int MOST = 10_000;

    private final @Nullable List<String> names;

    private Columns(@Nullable List<String> names) {
        this.names = names;
    }

    static Columns unnamed() {
        return new Columns(null);
    }

    static Columns named(List<String> names) {
        return new Columns(names.stream().map(String::strip).toList());
    }

    /** Whether it is the number of a column; otherwise it is a name. */
    public static boolean isNumber(String column) {
        return column.matches("#[1-9][0-9]{0,3}");
    }

    /** Place of a column in each row, from zero up. */
    public int require(String column) throws FileRefused {
        var at = find(column);
        if (at < 0) {
            throw new FileRefused(FileRefused.Reason.COLUMN_MISSING, column);
        }
        return at;
    }

    /** The same, or −1 for a column that is not there. */
    public int find(String column) throws FileRefused {
        if (isNumber(column)) {
            var at = Integer.parseInt(column.substring(1)) - 1;
            return at < (names == null ? MOST : names.size()) ? at : -1;
        }
        if (names == null) {
            return -1;
        }
        if (names.indexOf(column) != names.lastIndexOf(column)) {
            throw new FileRefused(FileRefused.Reason.COLUMN_TWICE, column);
        }
        return names.indexOf(column);
    }
}
