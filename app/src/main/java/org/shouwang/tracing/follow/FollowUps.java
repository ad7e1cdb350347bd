package org.shouwang.tracing.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.shared.AreaPath;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who stands on follow-up lists, and what became of them. */
@Repository
@Transactional
public class FollowUps {
    private static final String PEOPLE = """
            select f.id, f.list_id, f.carrier, f.person_id, f.path, f.score, f.grade, f.outcome, f.outcome_at, f.outcome_by
              from tracing.follow_up f
            """;

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewList list, List<Followed> people) {
        jdbc.sql("""
                        insert into tracing.follow_up_list (id, look_up_id, path, pushed_at, pushed_by, due)
                        values (:id, :lookUp, :path, :now, :by, :due)
                        """)
                .param("id", list.id())
                .param("lookUp", list.lookUp())
                .param("path", list.path().value())
                .param("now", list.pushedAt().atOffset(ZoneOffset.UTC))
                .param("by", list.pushedBy())
                .param("due", list.due().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into tracing.follow_up (id, list_id, carrier, person_id, path, score, grade)
                        select t.id, :list, t.carrier, t.person, t.path, t.score, t.grade
                          from unnest(:ids::uuid[], :carriers::int[], :people::uuid[], :paths::text[], :scores::int[],
                                      :grades::text[]) as t(id, carrier, person, path, score, grade)
                        """)
                .param("list", list.id())
                .param("ids", Texts.of(people, Followed::id))
                .param("carriers", Texts.of(people, Followed::contact))
                .param("people", Texts.of(people, Followed::person))
                .param("paths", Texts.of(people, Followed::path))
                .param("scores", Texts.of(people, Followed::score))
                .param("grades", Texts.of(people, Followed::grade))
                .update();
    }

    /** The last word counts: whoever was found may be tested and isolated after. */
    void outcome(UUID followUp, Outcome outcome, UUID by, Instant at) {
        jdbc.sql("""
                        update tracing.follow_up set outcome = :outcome, outcome_at = :at, outcome_by = :by where id = :id
                        """)
                .param("id", followUp)
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** The gravest first. */
    @Transactional(readOnly = true)
    public List<Followed> of(UUID list) {
        return jdbc.sql(PEOPLE + " where f.list_id = :list order by f.score desc, f.id")
                .param("list", list)
                .query(FollowUps::person)
                .list();
    }

    @Transactional(readOnly = true)
    public Map<UUID, Followed> byId(Collection<UUID> ids) {
        var people = new HashMap<UUID, Followed>();
        jdbc.sql(PEOPLE + " where f.id = any(:ids::uuid[])")
                .param("ids", Texts.of(ids, id -> id))
                .query(FollowUps::person)
                .list()
                .forEach(one -> people.put(one.id(), one));
        return people;
    }

    /** By person, what came of the last list of this look-up on which they were. */
    @Transactional(readOnly = true)
    public Map<UUID, OnList> ofLookUp(UUID lookUp) {
        var people = new HashMap<UUID, OnList>();
        jdbc.sql("""
                        select f.person_id, l.number, f.outcome
                          from tracing.follow_up_list l join tracing.follow_up f on f.list_id = l.id
                         where l.look_up_id = :lookUp
                         order by l.number
                        """).param("lookUp", lookUp).query(rs -> {
            people.put(rs.getObject("person_id", UUID.class), new OnList(rs.getLong("number"), outcome(rs)));
        });
        return people;
    }

    private static @Nullable Outcome outcome(ResultSet rs) throws SQLException {
        return Optional.ofNullable(rs.getString("outcome"))
                .map(Outcome::valueOf)
                .orElse(null);
    }

    private static Followed person(ResultSet rs, int number) throws SQLException {
        return new Followed(
                rs.getObject("id", UUID.class),
                rs.getObject("list_id", UUID.class),
                rs.getInt("carrier"),
                rs.getObject("person_id", UUID.class),
                new AreaPath(rs.getString("path")),
                rs.getInt("score"),
                Grade.valueOf(rs.getString("grade")),
                outcome(rs),
                Texts.instant(rs, "outcome_at"),
                rs.getObject("outcome_by", UUID.class));
    }

    /** What became of a contact who was looked for. */
    public enum Outcome {
        FOUND,
        TESTED,
        ISOLATED,
        WRONG_PERSON,
        NOT_FOUND
    }

    record NewList(UUID id, UUID lookUp, AreaPath path, Instant pushedAt, UUID pushedBy, Instant due) {}

    public record OnList(long list, @Nullable Outcome outcome) {}

    public record Followed(
            UUID id,
            UUID list,
            int contact,
            UUID person,
            AreaPath path,
            int score,
            Grade grade,
            @Nullable Outcome outcome,
            @Nullable Instant outcomeAt,
            @Nullable UUID outcomeBy) {}
}
