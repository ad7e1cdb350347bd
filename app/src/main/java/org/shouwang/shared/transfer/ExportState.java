package org.shouwang.shared.transfer;

public enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    EXPIRED
}
