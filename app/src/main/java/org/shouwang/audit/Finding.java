package org.shouwang.audit;

/** Something in the trail that nobody could have done through the application. */
record Finding(String row, String id, String what) {

    static Finding entry(Object id, String what) {
        return new Finding("entry", id.toString(), what);
    }

    static Finding link(long ordinal, String what) {
        return new Finding("link", Long.toString(ordinal), what);
    }

    String sentence() {
        return row + " " + id + ": " + what;
    }
}
