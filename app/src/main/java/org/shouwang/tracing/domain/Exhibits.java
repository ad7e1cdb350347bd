package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.NotFound;
import org.shouwang.tracing.domain.Exhibit.File;
import org.shouwang.tracing.domain.Exhibit.Reason;
import org.shouwang.tracing.domain.Exhibit.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of exhibits: words and files sealed, each bound to its row. */
@Repository
@Transactional
public class Exhibits {
    private static final String SELECT = """
            select e.id, h.case_id, e.holding_id, e.kind, e.words, e.recorded_at, e.recorded_by, e.file_kind, e.file_size,
                   e.removed_at, e.removed_by, e.removed_for
              from tracing.exhibit e
              join tracing.card_holding h on h.id = e.holding_id
              join tracing.infection_case c on c.id = h.case_id
            """;

    private final JdbcClient jdbc;
    private final Notes notes;
    private final Clock clock;

    Exhibits(JdbcClient jdbc, Notes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    UUID add(UUID by, UUID holding, Evidence kind, String words) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into tracing.exhibit (id, holding_id, kind, words, recorded_at, recorded_by)
                        values (:id, :holding, :kind, :words, :now, :by)
                        """)
                .param("id", id)
                .param("holding", holding)
                .param("kind", kind.name())
                .param("words", notes.seal("exhibit", id, words))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }

    /** Answers whether it had no file yet and stands. */
    boolean attach(UUID id, FileKind kind, byte[] content) {
        return jdbc.sql("""
                        update tracing.exhibit set file_kind = :kind, file_size = :size, content = :content
                         where id = :id and content is null and removed_at is null
                        """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("size", content.length)
                        .param("content", notes.sealFile("exhibit-file", id, content))
                        .update()
                > 0;
    }

    boolean holds(UUID id, byte[] content) {
        return Arrays.equals(content, content(id));
    }

    /** In clear; null without a file. */
    byte @Nullable [] content(UUID id) {
        return jdbc.sql("select content from tracing.exhibit where id = :id")
                .param("id", id)
                .query((rs, _) -> Optional.ofNullable(rs.getBytes("content")))
                .single()
                .map(stored -> notes.openFile("exhibit-file", id, stored))
                .orElse(null);
    }

    /** The file is gone for good; who brought what, and why it went, stays. */
    boolean remove(UUID id, UUID by, Reason reason) {
        return jdbc.sql("""
                        update tracing.exhibit
                           set content = null, removed_at = :now, removed_by = :by, removed_for = :reason
                         where id = :id and removed_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("reason", reason.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Those of cases outside the scope don't exist. */
    @Transactional(readOnly = true)
    public Exhibit require(UUID id, AreaScope scope) {
        return jdbc.sql(SELECT + " where e.id = :id and " + scope.sql("c.path"))
                .param("id", id)
                .params(scope.parameters())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("exhibit"));
    }

    @Transactional(readOnly = true)
    public List<Exhibit> of(Collection<UUID> holdings) {
        return jdbc.sql(SELECT + " where e.holding_id = any(:holdings::uuid[]) order by e.recorded_at, e.id")
                .param("holdings", Texts.of(holdings, id -> id))
                .query(this::row)
                .list();
    }

    private Exhibit row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var kind = rs.getString("file_kind");
        var removedAt = Texts.instant(rs, "removed_at");
        return new Exhibit(
                id,
                rs.getObject("case_id", UUID.class),
                rs.getObject("holding_id", UUID.class),
                Evidence.valueOf(rs.getString("kind")),
                Objects.requireNonNull(notes.open("exhibit", id, rs.getBytes("words"))),
                Objects.requireNonNull(Texts.instant(rs, "recorded_at")),
                rs.getObject("recorded_by", UUID.class),
                kind == null ? null : new File(FileKind.valueOf(kind), rs.getInt("file_size")),
                removedAt == null
                        ? null
                        : new Removal(
                                removedAt,
                                rs.getObject("removed_by", UUID.class),
                                Reason.valueOf(rs.getString("removed_for"))));
    }
}
