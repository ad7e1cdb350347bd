package org.shouwang.tracing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of look-ups. */
@Repository
@Transactional
public class LookUps {
    static final String SELECT = """
            select l.id, l.number, l.path, l.purpose, l.note, l.window_from, l.window_until, l.least_seconds, l.state,
                   l.asked_by, l.asked_at, l.second, l.confirm_by, l.decided_by, l.decided_at, l.decision_note,
                   l.visible_until, l.ended_at,
                   array(select c.case_id from tracing.look_up_case c where c.look_up_id = l.id order by c.case_id) as cases
              from tracing.look_up l
            """;

    private final JdbcClient jdbc;
    private final Notes notes;

    LookUps(JdbcClient jdbc, Notes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    void add(LookUp fresh) {
        jdbc.sql("""
                        with look_up as (
                            insert into tracing.look_up
                                   (id, path, purpose, note, window_from, window_until, least_seconds, state, asked_by, asked_at,
                                    second, confirm_by)
                            values (:id, :path, :purpose, :note, :from, :until, :least, :state, :by, :at, :second, :confirm)
                            returning id)
                        insert into tracing.look_up_case (look_up_id, case_id)
                        select id, unnest(:cases::uuid[]) from look_up
                        """)
                .param("id", fresh.id())
                .param("path", fresh.path().value())
                .param("purpose", fresh.purpose().name())
                .param("note", notes.seal("look-up-note", fresh.id(), fresh.note()))
                .param("from", fresh.from().atOffset(ZoneOffset.UTC))
                .param("until", fresh.until().atOffset(ZoneOffset.UTC))
                .param("least", fresh.leastSeconds())
                .param("state", fresh.state().name())
                .param("by", fresh.askedBy())
                .param("at", fresh.askedAt().atOffset(ZoneOffset.UTC))
                .param("second", fresh.second())
                .param(
                        "confirm",
                        Optional.ofNullable(fresh.confirmBy())
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("cases", Texts.of(fresh.cases(), id -> id))
                .update();
    }

    /** Answers whether it was still waiting. */
    boolean decide(UUID id, Decision decision) {
        return jdbc.sql("""
                        update tracing.look_up
                           set state = :state, decided_by = :by, decided_at = :at, decision_note = :note, visible_until = :visible
                         where id = :id and state in ('WAITING', 'EMERGENCY')
                        """)
                        .param("id", id)
                        .param("state", decision.state().name())
                        .param("by", decision.by())
                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                        .param("note", notes.seal("decision-note", id, decision.note()))
                        .param(
                                "visible",
                                Optional.ofNullable(decision.visibleUntil())
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .update()
                > 0;
    }

    /** For views at once; that nobody has stood by an emergency yet does not end with it. */
    boolean end(UUID id, Instant now) {
        return jdbc.sql("""
                        update tracing.look_up
                           set state = case state when 'EMERGENCY' then state else 'ENDED' end, ended_at = :now
                         where id = :id and ended_at is null and state in ('WAITING', 'APPROVED', 'EMERGENCY')
                        """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whoever asks twice at once asks one after the other. */
    boolean hasUnconfirmed(UUID asker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tracing.emergency ' || :asker, 0))")
                .param("asker", asker.toString())
                .query()
                .listOfRows();
        return jdbc.sql("select exists (select from tracing.look_up where asked_by = :asker and state = 'EMERGENCY')")
                .param("asker", asker)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public LookUp require(UUID id, AreaScope scope) {
        return jdbc.sql(SELECT + " where l.id = :id and " + within(scope))
                .param("id", id)
                .params(scope.parameters())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("look-up"));
    }

    @Transactional(readOnly = true)
    public List<LookUp> of(UUID infectionCase, AreaScope scope) {
        return jdbc.sql(SELECT + """
                          join tracing.look_up_case c on c.look_up_id = l.id
                         where c.case_id = :case and\s""" + within(scope) + """
                         order by l.asked_at desc, l.id desc
                         limit 100
                        """)
                .param("case", infectionCase)
                .params(scope.parameters())
                .query(this::row)
                .list();
    }

    @Transactional(readOnly = true)
    public List<LookUp> byId(Collection<UUID> ids, AreaScope scope) {
        return jdbc.sql(SELECT + " where l.id = any(:ids::uuid[]) and " + within(scope))
                .param("ids", Texts.of(ids, id -> id))
                .params(scope.parameters())
                .query(this::row)
                .list();
    }

    /** How many look-ups about each case nobody has decided yet; a case without any is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> undecided(Collection<UUID> cases, AreaScope scope) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select c.case_id, count(*) as looked_up
                          from tracing.look_up_case c join tracing.look_up l on l.id = c.look_up_id
                         where c.case_id = any(:cases::uuid[]) and l.state in ('WAITING', 'EMERGENCY') and\s""" + within(scope) + " group by c.case_id")
                .param("cases", Texts.of(cases, id -> id))
                .params(scope.parameters())
                .query(rs -> {
                    counts.put(rs.getObject("case_id", UUID.class), rs.getInt("looked_up"));
                });
        return counts;
    }

    private static String within(AreaScope scope) {
        return scope.sql("l.path") + " and " + allCasesWithin(scope);
    }

    static String allCasesWithin(AreaScope scope) {
        return allCasesWithin(scope, "l.id");
    }

    /**
     * A look-up about cases of several areas is for those who have all of them, and so is whatever came of it.
     *
     * @param lookUp the column with its id
     */
    public static String allCasesWithin(AreaScope scope, String lookUp) {
        return """
                not exists (select from tracing.look_up_case lc join tracing.infection_case i on i.id = lc.case_id
                             where lc.look_up_id = %s and not %s)
                """.formatted(lookUp, scope.sql("i.path"));
    }

    LookUp row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new LookUp(
                id,
                rs.getLong("number"),
                new AreaPath(rs.getString("path")),
                Arrays.asList((UUID[]) rs.getArray("cases").getArray()),
                Purpose.valueOf(rs.getString("purpose")),
                notes.open("look-up-note", id, rs.getBytes("note")),
                Objects.requireNonNull(Texts.instant(rs, "window_from")),
                Objects.requireNonNull(Texts.instant(rs, "window_until")),
                rs.getInt("least_seconds"),
                LookUpState.valueOf(rs.getString("state")),
                rs.getObject("asked_by", UUID.class),
                Objects.requireNonNull(Texts.instant(rs, "asked_at")),
                rs.getObject("second", UUID.class),
                Texts.instant(rs, "confirm_by"),
                rs.getObject("decided_by", UUID.class),
                Texts.instant(rs, "decided_at"),
                notes.open("decision-note", id, rs.getBytes("decision_note")),
                Texts.instant(rs, "visible_until"),
                Texts.instant(rs, "ended_at"));
    }

    record Decision(
            LookUpState state,
            UUID by,
            Instant at,
            @Nullable String note,
            @Nullable Instant visibleUntil) {}
}
