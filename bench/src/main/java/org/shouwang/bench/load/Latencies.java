package org.shouwang.bench.load;

import java.time.Duration;
import java.util.Arrays;

/** Every measured time, kept whole: at these counts there is no need to estimate a percentile. */
public final class Latencies {
    private long[] nanos = new long[1 << 12];
    private int count;

    public synchronized void add(long elapsedNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = elapsedNanos;
    }

    public synchronized int count() {
        return count;
    }

    /** The smallest time that this share of the requests did not exceed. */
    public synchronized Duration quantile(double share) {
        if (count == 0) {
            return Duration.ZERO;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        var index = (int) Math.ceil(share * count) - 1;
        return Duration.ofNanos(sorted[Math.clamp(index, 0, count - 1)]);
    }
}
