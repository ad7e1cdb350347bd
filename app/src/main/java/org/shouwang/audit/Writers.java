package org.shouwang.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which runs of the application write entries, and the numbers that they took but never used. */
@Repository
class Writers {
    static final Duration SILENT_FOR = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final EntryTable entries;
    private final WriterSequence sequence;
    private final Clock clock;

    Writers(JdbcClient jdbc, EntryTable entries, WriterSequence sequence, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.sequence = sequence;
        this.clock = clock;
    }

    void sayAlive(boolean closing) {
        jdbc.sql("""
                        insert into audit.writer (id, started_at, seen_at) values (:id, now(), now())
                        on conflict (id) do update set seen_at = now(), closed = :closing
                        """).param("id", sequence.writer()).param("closing", closing).update();
    }

    /** Numbers of this run whose transaction failed. */
    void voidBurnt() {
        var numbers = sequence.takeBurnt();
        try {
            voidNumbers(sequence.writer(), numbers, "rolled-back");
        } catch (RuntimeException e) {
            numbers.forEach(number -> sequence.burn(number, 1));
            throw e;
        }
    }

    /** Numbers of runs that ended without a word: killed between taking a number and the commit. */
    @Transactional
    public void voidLost() {
        for (var writer : silent()) {
            voidNumbers(writer, gaps(writer), "killed");
            jdbc.sql("update audit.writer set closed = true where id = :id")
                    .param("id", writer)
                    .update();
        }
    }

    private List<UUID> silent() {
        return jdbc.sql("""
                        select id from audit.writer
                         where not closed and seen_at < now() - make_interval(secs => :silence)
                           for update skip locked
                        """)
                .param("silence", (double) SILENT_FOR.toSeconds())
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    List<Long> gaps(UUID writer) {
        return jdbc.sql("""
                        select missing
                          from (select sequence, lag(sequence, 1, :purged) over (order by sequence) as before
                                  from audit.entry
                                 where writer = :writer) as row,
                               generate_series(before + 1, sequence - 1) as missing
                         where sequence > before + 1 and missing > :purged
                        """)
                .param("writer", writer)
                .param("purged", purged(writer))
                .query((rs, _) -> rs.getLong("missing"))
                .list();
    }

    /** Up to here numbers may be gone because their time was over. */
    private long purged(UUID writer) {
        return jdbc.sql("select numbers from audit.purge").query(String.class).optional().stream()
                .map(Purge::numbers)
                .map(numbers -> numbers.getOrDefault(writer, 0L))
                .findFirst()
                .orElse(0L);
    }

    private void voidNumbers(UUID writer, List<Long> numbers, String why) {
        if (numbers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        entries.addUnlessTaken(
                writer,
                numbers.stream().map(number -> voided(writer, number, why, now)).toList());
    }

    private static Entry voided(UUID writer, long number, String why, Instant now) {
        return new Entry(Ids.next(), now, null, Entry.VOID, null, null, why, "{}", writer, number);
    }
}
