package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.list.TopOfEach;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of cases. */
@Repository
@Transactional
public class Cases {
    private static final String SELECT = """
            select id, number, path, kind, basis, day, isolated_at, setting, person_id, state, opened_at, opened_by, version
              from tracing.infection_case
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(InfectionCase fresh) {
        try {
            bound(jdbc.sql("""
                            insert into tracing.infection_case
                                   (id, number, path, kind, basis, day, isolated_at, setting, person_id, opened_at, opened_by,
                                    changed_at)
                            values (:id, :number, :path, :kind, :basis, :day, :isolated, :setting, :person, :now, :by, :now)
                            """), fresh)
                    .param("number", fresh.number())
                    .param("path", fresh.path().value())
                    .param("by", fresh.openedBy())
                    .update();
        } catch (DuplicateKeyException e) {
            throw TracingRefused.numberTaken();
        }
    }

    /** Stores what may change; refused when somebody else has changed it meanwhile. */
    void store(InfectionCase changed) {
        var stored = bound(jdbc.sql("""
                        update tracing.infection_case
                           set kind = :kind, basis = :basis, day = :day, isolated_at = :isolated, setting = :setting,
                               person_id = :person, state = :state, changed_at = :now, version = version + 1
                         where id = :id and version = :version
                        """), changed)
                .param("state", changed.state().name())
                .param("version", changed.version())
                .update();
        if (stored == 0) {
            throw TracingRefused.changedMeanwhile();
        }
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, InfectionCase one) {
        var isolated = one.isolatedAt();
        return statement
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("basis", one.basis().name())
                .param("day", one.day())
                .param("isolated", isolated == null ? null : isolated.atOffset(ZoneOffset.UTC))
                .param("setting", one.setting().name())
                .param("person", one.person())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Those outside the scope don't exist. */
    @Transactional(readOnly = true)
    public InfectionCase require(UUID id, AreaScope scope) {
        return find(List.of(id), scope).stream().findFirst().orElseThrow(() -> new NotFound("case"));
    }

    /** One that may still be changed. */
    @Transactional(readOnly = true)
    public InfectionCase requireOpen(UUID id, AreaScope scope) {
        var one = require(id, scope);
        if (one.state() == CaseState.CLOSED) {
            throw TracingRefused.caseClosed();
        }
        return one;
    }

    @Transactional(readOnly = true)
    public List<InfectionCase> find(Collection<UUID> ids, AreaScope scope) {
        return jdbc.sql(SELECT + " where id = any(:ids::uuid[]) and " + scope.sql("path") + " order by opened_at, id")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .params(scope.parameters())
                .query(Cases::row)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<InfectionCase> page(
            AreaScope scope, @Nullable CaseState state, @Nullable String number, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var sql = SELECT + " where " + TopOfEach.AREA
                + among(state, number)
                + (after == null ? "" : " and (opened_at, id) < (:at, :id)");
        var query = jdbc.sql(TopOfEach.sql(scope, "path", sql, "opened_at desc, id desc"))
                .params(scope.parameters())
                .param("state", state == null ? null : state.name())
                .param("number", number)
                .param("limit", limit + 1);
        if (after != null) {
            query.param("at", after.instant(0).atOffset(ZoneOffset.UTC)).param("id", after.uuid(1));
        }
        return Slice.of(query.query(Cases::row).list(), limit, one -> Cursor.of(one.openedAt(), one.id()));
    }

    @Transactional(readOnly = true)
    public long count(AreaScope scope, @Nullable CaseState state, @Nullable String number) {
        return jdbc.sql("select count(*) from tracing.infection_case where " + scope.sql("path") + among(state, number))
                .params(scope.parameters())
                .param("state", state == null ? null : state.name())
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private static String among(@Nullable CaseState state, @Nullable String number) {
        return (state == null ? "" : " and state = :state")
                + (number == null ? "" : " and position(:number in number) > 0");
    }

    /** Open cases of these people, whichever area: whoever is a case is followed as one. */
    @Transactional(readOnly = true)
    public List<UUID> peopleAmong(Collection<UUID> people) {
        return jdbc.sql(
                        "select person_id from tracing.infection_case where state = 'OPEN' and person_id = any(:people::uuid[])")
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query((rs, _) -> rs.getObject("person_id", UUID.class))
                .list();
    }

    private static InfectionCase row(ResultSet rs, int number) throws SQLException {
        var isolated = rs.getTimestamp("isolated_at");
        return new InfectionCase(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                new AreaPath(rs.getString("path")),
                CaseKind.valueOf(rs.getString("kind")),
                CaseBasis.valueOf(rs.getString("basis")),
                rs.getObject("day", LocalDate.class),
                isolated == null ? null : isolated.toInstant(),
                CaseSetting.valueOf(rs.getString("setting")),
                rs.getObject("person_id", UUID.class),
                CaseState.valueOf(rs.getString("state")),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getObject("opened_by", UUID.class),
                rs.getInt("version"));
    }
}
