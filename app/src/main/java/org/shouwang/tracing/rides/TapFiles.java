package org.shouwang.tracing.rides;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.taps.ImportCounts;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of taps that were taken, and what became of their rows. */
@Repository
@Transactional
public class TapFiles {
    private final JdbcClient jdbc;
    private final Clock clock;

    TapFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(UUID id, String list, ImportCounts counts, UUID by) {
        jdbc.sql("""
                        insert into tracing.tap_file
                            (id, list, taps, duplicates, other_kinds, refused, brought_by, brought_at)
                        values (:id, :list, :taps, :duplicates, :others, :refused, :by, :now)
                        """)
                .param("id", id)
                .param("list", list)
                .param("taps", counts.taken())
                .param("duplicates", counts.duplicates())
                .param("others", counts.otherKinds())
                .param("refused", counts.refused())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from tracing.tap_file where id = :id").param("id", id).update();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from tracing.tap_file where brought_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public List<TapFile> latest(int most) {
        return jdbc.sql("select * from tracing.tap_file order by brought_at desc, id desc limit :most")
                .param("most", most)
                .query((row, _) -> new TapFile(
                        row.getString("list"),
                        row.getLong("taps"),
                        row.getLong("duplicates"),
                        row.getLong("other_kinds"),
                        row.getLong("refused"),
                        Objects.requireNonNull(Texts.instant(row, "brought_at"))))
                .list();
    }

    /** @param otherKinds transactions that are no rides */
    public record TapFile(String list, long taps, long duplicates, long otherKinds, long refused, Instant at) {}
}
