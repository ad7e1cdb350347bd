package org.shouwang.copresence;

import java.util.stream.IntStream;

/**
 * How far to follow chains of contact.
 *
 * @param least seconds that two people must share at a time, at least one
 * @param orders steps from a case, 1 to 20: one for contacts, two for contacts of contacts
 * @param until when whoever was reached is no longer among people, in seconds since 1970
 * @param decay how much of the strength is left after each step, above 0 up to 1
 * @param halfLife seconds after which whoever was reached passes on half as much, or 0 for as much as ever; those of a case
 *     count from where its window begins
 */
public record Reach(int least, int orders, long until, double decay, long halfLife) {
    private static final int MOST_ORDERS = 20;

    private static final double LN_2 = Math.log(2);

    /** Seconds together after which the chance is 63 %: the quarter of an hour that guidelines count with. */
    private static final double DOSE = 900;

    /** Beyond two hours another second changes nothing that can be seen. */
    private static final double[] DOSES = IntStream.rangeClosed(0, 7_200)
            .mapToDouble(seconds -> 1 - Math.exp(-seconds / DOSE))
            .toArray();

    /** @throws IllegalArgumentException when one of them is beyond what it may be */
    public Reach {
        if (least < 1 || orders < 1 || orders > MOST_ORDERS || !(decay > 0 && decay <= 1)) {
            throw new IllegalArgumentException("least " + least + ", orders " + orders + ", decay " + decay);
        }
        if (halfLife < 0) {
            throw new IllegalArgumentException("half-life " + halfLife);
        }
    }

    /**
     * Strength is lost by steps alone, however long they take.
     *
     * @throws IllegalArgumentException when one of them is beyond what it may be
     */
    public Reach(int least, int orders, long until, double decay) {
        this(least, orders, until, decay, 0);
    }

    /** What is left one step on, so many seconds after somebody was reached. */
    double left(long waited) {
        return halfLife == 0 ? decay : decay * Math.exp(-LN_2 * waited / halfLife);
    }

    /** What so many seconds together count, from 0 for none towards 1. */
    static double dose(int seconds) {
        return DOSES[Math.min(seconds, DOSES.length - 1)];
    }
}
