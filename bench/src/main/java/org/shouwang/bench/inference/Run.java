package org.shouwang.bench.inference;

/** One vehicle under way along one pattern, as it truly was. */
final class Run {
    private final int vehicle;
    private final int pattern;
    private final int from;
    private final int to;
    private final long[] arrive;
    private final long[] leave;

    /**
     * @param from first and
     * @param to last position of the pattern that it served
     * @param arrive when, position by position
     * @param leave likewise
     */
    Run(int vehicle, int pattern, int from, int to, long[] arrive, long[] leave) {
        this.vehicle = vehicle;
        this.pattern = pattern;
        this.from = from;
        this.to = to;
        this.arrive = arrive;
        this.leave = leave;
    }

    int vehicle() {
        return vehicle;
    }

    int pattern() {
        return pattern;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    long arrives(int position) {
        return arrive[position];
    }

    long leaves(int position) {
        return leave[position];
    }

    long end() {
        return arrive[to];
    }
}
