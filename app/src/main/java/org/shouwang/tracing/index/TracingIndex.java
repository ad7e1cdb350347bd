package org.shouwang.tracing.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.PresenceView;
import org.shouwang.policy.Policies;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.PresenceTail.Batch;
import org.shouwang.presence.PresenceTail.Mark;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.TracingPolicy;
import org.shouwang.tracing.domain.TracingRefused;
import org.shouwang.tracing.index.IndexFolder.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The index of this instance, which {@link IndexFollower} has follow the log. It is made anew when its files are gone or
 * damaged, and when the database is another one; until then nobody gets an answer from it. Days from which stays were taken back
 * are replaced one by one, and the old ones answer until then.
 */
@Component
public class TracingIndex {
    private static final Logger log = LoggerFactory.getLogger(TracingIndex.class);
    private static final int AT_ONCE = 20_000;

    /** So many in the memory of the index before they go to the files of their days. */
    private static final int BEFORE_COMPACTION = 200_000;

    private final IndexFolder folder;
    private final PresenceTail tail;
    private final Policies policies;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable volatile Opened opened;
    private volatile boolean running;
    private final AtomicLong version = new AtomicLong();
    private int loose;

    /** Of what is in the memory of the index and in no file yet. */
    private final Set<LocalDate> looseDays = ConcurrentHashMap.newKeySet();

    private @Nullable volatile Instant readAt;
    private @Nullable LocalDate swept;

    TracingIndex(
            @Value("${shouwang.copresence:${shouwang.home:var/home}/copresence}") Path home,
            PresenceTail tail,
            Policies policies,
            Clock clock) {
        this.folder = new IndexFolder(home, tail);
        this.tail = tail;
        this.policies = policies;
        this.clock = clock;
    }

    /** What is known now; refused while the index is being made. */
    public PresenceView view() {
        return standing().view();
    }

    /** What is known now, and up to where it holds all that the log has, if not more; refused while the index is being made. */
    Standing standing() {
        var now = opened;
        if (now == null) {
            throw TracingRefused.indexNotReady();
        }
        return new Standing(now.mark().read(), now.index().view());
    }

    record Standing(Mark mark, PresenceView view) {}

    /** Nothing while the index is being made. */
    public IndexReach reach() {
        var now = opened;
        if (now == null) {
            return IndexReach.NOTHING;
        }
        var days = new TreeSet<>(now.index().days().keySet());
        days.addAll(looseDays);
        return new IndexReach(
                now.index().view().presences(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                readAt);
    }

    public boolean isReady() {
        return opened != null;
    }

    /** Counts up whenever there is something new in it. */
    public long version() {
        return version.get();
    }

    /** Reads what came since, and makes the index anew if that is needed. */
    public void catchUp() throws IOException {
        lock.lock();
        try {
            if (!running) {
                return;
            }
            if (opened == null) {
                opened = folder.open();
            }
            if (opened == null) {
                rebuild();
            }
            try {
                follow();
                sweep();
            } catch (InternalError lost) {
                log.warn("a file of the index that was whole can't be read any more, so it is made anew");
                rebuild();
            }
        } finally {
            lock.unlock();
        }
    }

    /** For a command, beside which the application may be running. */
    long rebuildUnlessInUse() throws IOException {
        folder.requireFree();
        return rebuild();
    }

    /** Makes it anew from the log; answers how many presences it holds. */
    public long rebuild() throws IOException {
        lock.lock();
        try {
            var before = opened;
            var started = System.nanoTime();
            var fresh = folder.rebuild();
            opened = fresh;
            version.incrementAndGet();
            compacted();
            if (before != null) {
                before.index().close();
            }
            var presences = fresh.index().view().presences();
            log.info(
                    "index of {} presences made in {} ms",
                    presences,
                    Duration.ofNanos(System.nanoTime() - started).toMillis());
            return presences;
        } finally {
            lock.unlock();
        }
    }

    private void follow() throws IOException {
        while (true) {
            var now = opened;
            if (now == null) {
                return;
            }
            var batch = tail.after(now.mark().read(), AT_ONCE);
            if (!batch.next().database().equals(now.mark().read().database())) {
                rebuild();
                continue;
            }
            if (batch.isEmpty()) {
                opened = now.at(batch.next());
                readAt = clock.instant();
                return;
            }
            folder.take(now.index(), batch);
            loosen(batch);
            if (loose >= BEFORE_COMPACTION) {
                now.index().compact();
                compacted();
            }
            opened = new Opened(now.index(), folder.mark(now, batch.next()));
            version.incrementAndGet();
        }
    }

    private void loosen(Batch batch) {
        looseDays.removeAll(batch.takenBack());
        loose += batch.stays().size();
        batch.stays().forEach(stay -> looseDays.add(IndexFolder.day(stay)));
    }

    private void compacted() {
        loose = 0;
        looseDays.clear();
    }

    /** Once a day: what is too old goes, the rest into the files of its days. */
    private void sweep() throws IOException {
        var today = LocalDate.ofInstant(clock.instant(), InfectionCase.ZONE);
        var now = opened;
        if (now == null || today.equals(swept)) {
            return;
        }
        now.index().forgetBefore(oldest(today));
        compacted();
        opened = new Opened(now.index(), folder.mark(now, now.mark().read()));
        swept = today;
    }

    private LocalDate oldest(LocalDate today) {
        return today.minusDays(policies.current(TracingPolicy.class).keepDays());
    }

    /** From here on it may be read. */
    void open() {
        running = true;
    }

    /** Gives its files back; nobody gets an answer any more. */
    void close() {
        running = false;
        lock.lock();
        try {
            var now = opened;
            opened = null;
            if (now != null) {
                now.index().close();
            }
        } catch (IOException e) {
            log.warn("the index was not closed: {}", e.toString());
        } finally {
            lock.unlock();
        }
    }
}
