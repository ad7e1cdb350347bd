package org.shouwang.taps;

/** Ends the reading of one row. Thrown for bad rows only and never leaves the package; carries no stack, as there may be millions. */
final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RowRefused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
