package org.shouwang.copresence.rides;

/** When a vehicle that ended a run of one pattern before a tap leaves for one of another, by minutes before the next tap. */
final class Onward {
    private final Knowledge knowledge;
    private final int ended;
    private final int next;
    private final int between;
    private final double[] after;
    private int hour = -1;

    /** @param between minutes between the two taps */
    Onward(Knowledge knowledge, int ended, int next, int between) {
        this.knowledge = knowledge;
        this.ended = ended;
        this.next = next;
        this.between = between;
        after = new double[between - Motion.EARLIEST + 1];
    }

    /**
     * @param end minutes from the first tap to the end of its run
     * @param longest how many minutes before the second tap a run may have left
     */
    void spread(double mass, int hourOfEnd, int end, int longest, double[] begun) {
        if (hour != hourOfEnd) {
            hour = hourOfEnd;
            for (var m = 0; m < after.length; m++) {
                after[m] = knowledge.onward(ended, next, hour, m + Motion.EARLIEST);
            }
        }
        var rest = between - end - Motion.EARLIEST;
        for (var back = 0; back <= Math.min(longest, rest); back++) {
            begun[back] += mass * after[rest - back];
        }
        var any = mass * Motion.ANY_REST * knowledge.follows(ended, next);
        for (var back = Math.max(0, rest + 1); back <= longest; back++) {
            begun[back] += any;
        }
    }
}
