package org.shouwang.resident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.resident.domain.Score.Addend;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Households with their reviews. Whoever changes one locks it first, several in the order of their ids; figures follow. */
@Repository
@Transactional
public class ReviewCases {
    private static final String SELECT = """
            select h.id, h.path, h.people, h.head_id, h.on_behalf, h.merged_into,
                   r.status, r.second_look, r.addends::text as addends, r.since
              from resident.household h
              join resident.review r on r.id = h.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tallies tallies;
    private final Live live;

    ReviewCases(JdbcClient jdbc, JsonMapper json, Tallies tallies, Live live) {
        this.jdbc = jdbc;
        this.json = json;
        this.tallies = tallies;
        this.live = live;
    }

    /** For a change: nobody else changes it before this transaction ends. */
    public ReviewCase lock(UUID id) {
        return Optional.ofNullable(lock(List.of(id)).get(id)).orElseThrow(ReviewCases::unknown);
    }

    public Map<UUID, ReviewCase> lock(Collection<UUID> ids) {
        return lock(ids, "");
    }

    /** Without those that somebody else is changing just now. */
    public Map<UUID, ReviewCase> lockFree(Collection<UUID> ids) {
        return lock(ids, " skip locked");
    }

    private Map<UUID, ReviewCase> lock(Collection<UUID> ids, String others) {
        var cases = new TreeMap<UUID, ReviewCase>();
        jdbc.sql(SELECT + " where h.id = any(:ids::uuid[]) order by h.id for update of h, r" + others)
                .param("ids", Columns.of(List.copyOf(ids), id -> id))
                .query(this::row)
                .list()
                .forEach(found -> cases.put(found.id(), found));
        return cases;
    }

    @Transactional(readOnly = true)
    public Optional<ReviewCase> find(UUID id, AreaScope scope) {
        return find(List.of(id), scope).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<ReviewCase> find(Collection<UUID> ids, AreaScope scope) {
        return jdbc.sql(SELECT + " where h.id = any(:ids::uuid[]) and " + scope.sql("h.path"))
                .param("ids", Columns.of(List.copyOf(ids), id -> id))
                .params(scope.parameters())
                .query(this::row)
                .list();
    }

    public void store(ReviewCase before, ReviewCase after) {
        store(Map.of(before, after));
    }

    /** Each as it was, with what it becomes. */
    public void store(Map<ReviewCase, ReviewCase> changes) {
        changes.values().forEach(this::write);
        changes.forEach(
                (before, now) -> Stream.of(before.path(), now.path()).distinct().forEach(this::tell));
        tallies.change(
                changes.keySet().stream().map(ReviewCase::share).toList(),
                changes.values().stream().map(ReviewCase::share).toList());
    }

    private void tell(AreaPath path) {
        live.changed("reviews", path);
        live.changed("households", path);
    }

    private void write(ReviewCase now) {
        jdbc.sql("""
                        with household as (
                            update resident.household
                               set state = :state, path = :path, people = :people, merged_into = :merged::uuid,
                                   version = version + 1
                             where id = :id)
                        update resident.review
                           set status = :status, second_look = :secondLook, score = :score, addends = :addends::jsonb,
                               since = :since, queued = (:status <> 'HUMAN' or queued and status = 'HUMAN')
                         where id = :id
                        """)
                .param("id", now.id())
                .param("state", now.state().name())
                .param("path", now.path().value())
                .param("people", now.people())
                .param("merged", Objects.toString(now.mergedInto(), null))
                .param("status", now.status().name())
                .param("secondLook", now.secondLook())
                .param("score", now.score().total())
                .param("addends", json.writeValueAsString(now.score().addends()))
                .param("since", now.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ReviewCase row(ResultSet rs, int number) throws SQLException {
        return new ReviewCase(
                rs.getObject("id", UUID.class),
                new AreaPath(rs.getString("path")),
                rs.getInt("people"),
                rs.getObject("head_id", UUID.class),
                rs.getBoolean("on_behalf"),
                ReviewStatus.valueOf(rs.getString("status")),
                rs.getBoolean("second_look"),
                new Score(json.readValue(rs.getString("addends"), new TypeReference<List<Addend>>() {})),
                rs.getTimestamp("since").toInstant(),
                rs.getObject("merged_into", UUID.class));
    }

    public static NotFound unknown() {
        return new NotFound("household");
    }
}
