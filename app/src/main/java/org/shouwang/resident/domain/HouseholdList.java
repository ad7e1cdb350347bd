package org.shouwang.resident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.list.TopOfEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households in walking order. Every filter that is rare has an index in that order: a state other than registered a
 * partial one, a care need its own table, an open question an index of open questions.
 */
@Repository
@Transactional(readOnly = true)
public class HouseholdList {
    private static final String COLUMNS = "h.path, h.id, h.state, h.head_id, h.people, h.on_behalf, h.registered_at";

    private final JdbcClient jdbc;

    HouseholdList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<ListedHousehold> page(AreaScope scope, HouseholdFilter filter, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var query = jdbc.sql(TopOfEach.sql(scope, column(filter), select(filter, after != null), "path, id"))
                .params(scope.parameters())
                .param("limit", limit + 1);
        if (after != null) {
            query.param("path", after.path(0).value()).param("id", after.uuid(1));
        }
        var rows = query.query(HouseholdList::row).list();
        return Slice.of(withNeeds(rows), limit, row -> Cursor.of(row.path(), row.id()));
    }

    public long count(AreaScope scope, HouseholdFilter filter) {
        var area = scope.sql(column(filter));
        return jdbc.sql("select count(*) from (" + select(filter, false).replace(TopOfEach.AREA, area) + ") as found")
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    private static String column(HouseholdFilter filter) {
        return filter.needs().isEmpty() ? "h.path" : "n.path";
    }

    /** States and needs stand in the text, not in parameters: the planner sees which partial index serves. */
    private static String select(HouseholdFilter filter, boolean goesOn) {
        var where = filter.state() == null ? " and h.state <> 'VOID'" : " and h.state = '" + filter.state() + "'";
        if (filter.asked()) {
            where += """
                     and exists (select from resident.question q
                                  where q.household_id = h.id and q.answered_at is null and q.withdrawn_at is null)
                    """;
        }
        if (filter.needs().isEmpty()) {
            return "select " + COLUMNS + " from resident.household h where " + TopOfEach.AREA + where
                    + (goesOn ? " and (h.path, h.id) > (:path, :id)" : "");
        }
        var needs = filter.needs().iterator();
        var first = needs.next();
        while (needs.hasNext()) {
            where += " and exists (select from resident.care_need o join resident.person p on p.id = o.person_id"
                    + " where o.kind = '" + needs.next() + "' and o.path = n.path and o.household_id = n.household_id"
                    + " and p.left_at is null)";
        }
        return "select distinct on (n.path, n.household_id) n.path, n.household_id as id, h.state, h.head_id, h.people,"
                + " h.on_behalf, h.registered_at"
                + " from resident.care_need n join resident.household h on h.id = n.household_id"
                + " join resident.person p on p.id = n.person_id and p.left_at is null"
                + " where n.kind = '" + first + "' and " + TopOfEach.AREA + where
                + (goesOn ? " and (n.path, n.household_id) > (:path, :id)" : "");
    }

    private List<ListedHousehold> withNeeds(List<ListedHousehold> rows) {
        var needs = needs(rows);
        return rows.stream()
                .map(row -> row.with(needs.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private Map<UUID, Set<CareNeed>> needs(List<ListedHousehold> rows) {
        var needs = new HashMap<UUID, Set<CareNeed>>();
        if (rows.isEmpty()) {
            return needs;
        }
        jdbc.sql("""
                        select n.household_id, n.kind
                          from unnest(:paths::text[], :ids::uuid[]) as h(path, id)
                          join resident.care_need n
                            on n.kind = any(:kinds::text[]) and n.path = h.path and n.household_id = h.id
                          join resident.person p on p.id = n.person_id and p.left_at is null
                        """)
                .param("paths", Columns.of(rows, ListedHousehold::path))
                .param("ids", Columns.of(rows, ListedHousehold::id))
                .param("kinds", Columns.of(List.of(CareNeed.values()), Enum::name))
                .query(rs -> {
                    needs.computeIfAbsent(rs.getObject("household_id", UUID.class), _ -> new TreeSet<>())
                            .add(CareNeed.valueOf(rs.getString("kind")));
                });
        return needs;
    }

    private static ListedHousehold row(ResultSet rs, int number) throws SQLException {
        return new ListedHousehold(
                rs.getObject("id", UUID.class),
                new AreaPath(rs.getString("path")),
                HouseholdState.valueOf(rs.getString("state")),
                rs.getObject("head_id", UUID.class),
                rs.getInt("people"),
                Set.of(),
                rs.getBoolean("on_behalf"),
                rs.getTimestamp("registered_at").toInstant());
    }

    public record ListedHousehold(
            UUID id,
            AreaPath path,
            HouseholdState state,
            UUID head,
            int people,
            Set<CareNeed> needs,
            boolean onBehalf,
            Instant registeredAt) {
        ListedHousehold with(Set<CareNeed> found) {
            return new ListedHousehold(id, path, state, head, people, found, onBehalf, registeredAt);
        }
    }
}
