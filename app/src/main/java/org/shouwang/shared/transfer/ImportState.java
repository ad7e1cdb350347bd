package org.shouwang.shared.transfer;

/** {@code CHECKING} to {@code CHECKED} is the dry run; from there it is applied, and within a day undone. */
public enum ImportState {
    CHECKING,
    CHECKED,
    APPLYING,
    DONE,
    UNDOING,
    UNDONE,
    FAILED,
    CANCELLED,
    EXPIRED
}
