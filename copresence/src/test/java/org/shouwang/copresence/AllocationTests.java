package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTests {
    private static final int LEAST = 120;

    /** Less than a hundredth of a byte for each of the many. */
    private static final int LITTLE = 2_000;

    @Test
    void whoIsOnlyScannedCostsNoMemory() {
        var few = allocated(view(100, LEAST - 1));
        var many = allocated(view(200_000, LEAST - 1));
        assertThat(many).isLessThan(few + LITTLE);
    }

    /** Met again and again by the same few people: memory follows the people, once a batch of meetings is full. */
    @Test
    void anotherEncounterWithTheSamePeopleCostsNoMemory() {
        var few = allocated(view(2_000, LEAST));
        var many = allocated(view(200_000, LEAST));
        assertThat(many).isLessThan(few + LITTLE);
    }

    /** The least of several, since a compiler that is at work changes what is allocated. */
    private static long allocated(PresenceView view) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var asked = List.of(new Case(1_000, FIRST_DAY, FIRST_DAY + DAY));
        var least = Long.MAX_VALUE;
        for (var i = 0; i < 30; i++) {
            var before = threads.getCurrentThreadAllocatedBytes();
            view.contacts(asked, LEAST);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** Somebody who is there all day, and ninety others who come and go. */
    private static PresenceView view(int visits, int seconds) {
        var builder = new SegmentBuilder(FIRST_DAY);
        builder.add(Presence.of(1_000, 5, FIRST_DAY, DAY));
        for (var i = 0; i < visits; i++) {
            builder.add(Presence.of(i % 90, 5, FIRST_DAY + i % (DAY - 2 * LEAST), seconds));
        }
        return PresenceView.of(builder.inMemory());
    }
}
