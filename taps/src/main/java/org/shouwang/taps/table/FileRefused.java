package org.shouwang.taps.table;

import java.io.IOException;

/** A file that cannot be read as a whole; nothing of it was taken. */
public final class FileRefused extends IOException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Not a line in it. */
        EMPTY,
        /** A column that is needed has no place in its first line. */
        COLUMN_MISSING,
        /** Two columns have the name of one that is needed. */
        COLUMN_TWICE,
        /** It was compressed, and ends too early or was altered. */
        DAMAGED,
        /** A file that is needed is not in the archive. */
        FILE_MISSING
    }

    private final Reason reason;
    private final String subject;

    public FileRefused(Reason reason, String subject) {
        super(reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is about: the name of a column, or of a file. */
    public String subject() {
        return subject;
    }
}
