package org.shouwang.tracing.rides;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.taps.MappingFile;
import org.shouwang.taps.TapMapping;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the operator of this city writes its taps down; the youngest mapping counts. */
@Repository
@Transactional
public class TapMappings {
    private final JdbcClient jdbc;
    private final Clock clock;

    TapMappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param content without a fault */
    public void add(UUID id, String content, UUID by) {
        jdbc.sql("""
                        insert into tracing.tap_mapping (id, content, brought_by, brought_at)
                        values (:id, :content, :by, :now)
                        """)
                .param("id", id)
                .param("content", content)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from tracing.tap_mapping where id = :id")
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<TapMapping> inForce() {
        return jdbc.sql("select content from tracing.tap_mapping order by brought_at desc, id desc limit 1")
                .query(String.class)
                .optional()
                .map(TapMappings::read);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return jdbc.sql("select brought_at from tracing.tap_mapping order by brought_at desc, id desc limit 1")
                .query((row, _) -> Objects.requireNonNull(Texts.instant(row, "brought_at")))
                .optional();
    }

    private static TapMapping read(String content) {
        try {
            return MappingFile.read(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
