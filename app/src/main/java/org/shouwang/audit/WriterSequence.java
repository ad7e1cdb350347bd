package org.shouwang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.shouwang.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Numbers the entries of this run of the application, so that one taken out before it was sealed leaves a gap. Numbers
 * of a failed transaction are remembered here until {@link Housekeeping} records them as void.
 */
@Component
class WriterSequence {
    private final UUID writer = Ids.next();
    private final AtomicLong next = new AtomicLong(1);
    private final ConcurrentLinkedQueue<Long> burnt = new ConcurrentLinkedQueue<>();

    UUID writer() {
        return writer;
    }

    /** The first of so many consecutive numbers. */
    long take(int count) {
        return next.getAndAdd(count);
    }

    void burn(long first, int count) {
        LongStream.range(first, first + count).forEach(burnt::add);
    }

    List<Long> takeBurnt() {
        var numbers = new ArrayList<Long>();
        for (var number = burnt.poll(); number != null; number = burnt.poll()) {
            numbers.add(number);
        }
        return numbers;
    }
}
