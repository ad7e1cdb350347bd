package org.shouwang.taps.gtfs;

/** Ends the reading of one row; never leaves the package. */
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String column;

    BadRow(String code, String column) {
        super(code, null, false, false);
        this.code = code;
        this.column = column;
    }

    String code() {
        return code;
    }

    String column() {
        return column;
    }
}
