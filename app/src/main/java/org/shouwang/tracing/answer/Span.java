package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time that is open at either end when that is not known. */
record Span(@Nullable Instant from, @Nullable Instant until) {

    /** What is left when another time is taken out of it. */
    List<Span> without(@Nullable Instant since, @Nullable Instant to) {
        var left = new ArrayList<Span>();
        if (since != null && (from == null || since.isAfter(from))) {
            left.add(new Span(from, until == null || since.isBefore(until) ? since : until));
        }
        if (to != null && (until == null || to.isBefore(until))) {
            left.add(new Span(from == null || to.isAfter(from) ? to : from, until));
        }
        return left;
    }

    static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
