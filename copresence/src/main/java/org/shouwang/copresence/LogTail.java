package org.shouwang.copresence;

/**
 * What lies in a log behind its last whole batch. Each batch is on disk before the next one is written, so a crash can tear only
 * one that nothing follows: the file has not grown to its end, or has zeros where something was never written, or both.
 */
final class LogTail {
    /** What a disk writes as a whole or not at all; pages and blocks are made of these. */
    private static final int SECTOR = 512;

    private final long begins;
    private final LogBatch rest;

    /** @param begins where in the file, because that is where sectors begin and end */
    LogTail(long begins, byte[] rest) {
        this.begins = begins;
        this.rest = new LogBatch(rest);
    }

    /** Whether a crash may have left this. */
    boolean isTorn() {
        var left = rest.bytes.length;
        if (left < LogBatch.HEAD) {
            return true;
        }
        if (rest.hasHead()) {
            return rest.length() > left || (rest.length() == left && isUnwritten(left, left - LogBatch.ENTRY));
        }
        return isUnwritten(LogBatch.HEAD, LogBatch.HEAD - 1) && !rest.hasHeadBehind();
    }

    /** Whether a sector is missing of its first so many bytes, or everything from here on. */
    private boolean isUnwritten(int length, int from) {
        return lacksASectorWithin(length) || areZeros(from, rest.bytes.length);
    }

    private boolean lacksASectorWithin(int length) {
        for (int from = 0, to; from < length; from = to) {
            to = Math.min(rest.bytes.length, from + SECTOR - (int) ((begins + from) % SECTOR));
            if (areZeros(from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean areZeros(int from, int to) {
        for (var i = from; i < to; i++) {
            if (rest.bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
