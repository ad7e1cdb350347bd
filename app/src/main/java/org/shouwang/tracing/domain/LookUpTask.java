package org.shouwang.tracing.domain;

/** Kinds of tasks of the tracing desk. */
public final class LookUpTask {
    /** A look-up waits for a second person. */
    public static final String APPROVE = "TRACE_APPROVAL";

    /** Somebody looked in an emergency, and the person named has not stood by it yet. */
    public static final String EMERGENCY = "TRACE_EMERGENCY";

    /** A contact is to be looked for where it lives. */
    public static final String FOLLOW_UP = "FOLLOW_UP";

    /** The index and the log of presences differ. */
    public static final String INDEX = "TRACE_INDEX";

    /** A file in the watched folder was not taken in. */
    public static final String FILE = "TRACE_FILE";

    private LookUpTask() {}
}
