package org.shouwang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail as an auditor reads it, newest first. What belongs to no area is for readers of the whole country only. */
@Repository
public class AuditTrail {
    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page; {@code before} is the last entry of the page before, or null for the newest. */
    public Slice<TrailEntry> read(AreaScope scope, Filter filter, @Nullable UUID before, int limit) {
        var parameters = parameters(scope, filter);
        parameters.put("before", before);
        parameters.put("limit", limit + 1);
        var rows = jdbc.sql("select * from audit.entry where " + condition(scope, filter, before)
                        + " order by id desc limit :limit")
                .params(parameters)
                .query(AuditTrail::entry)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** The oldest entry for each value of one of the details, and for none at all: under the empty text. */
    public Map<String, TrailEntry> first(AreaScope scope, Filter filter, String detail) {
        var parameters = parameters(scope, filter);
        parameters.put("detail", detail);
        var rows = jdbc.sql("""
                        select distinct on (value) *
                          from (select *, coalesce(details ->> :detail::text, '') as value from audit.entry where %s) as one
                         order by value, id
                        """.formatted(condition(scope, filter, null)))
                .params(parameters)
                .query(AuditTrail::entry)
                .list();
        return rows.stream().collect(Collectors.toMap(row -> row.details().getOrDefault(detail, ""), row -> row));
    }

    private static Map<String, @Nullable Object> parameters(AreaScope scope, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>(scope.parameters());
        parameters.put("actor", filter.actor());
        parameters.put("subject", filter.subject());
        parameters.put("action", filter.action());
        parameters.put("since", text(filter.since()));
        parameters.put("until", text(filter.before()));
        return parameters;
    }

    private static TrailEntry entry(ResultSet rs, int number) throws SQLException {
        return new TrailEntry(
                rs.getObject("id", UUID.class),
                Chain.instant(rs, "at"),
                rs.getObject("actor", UUID.class),
                rs.getString("action"),
                rs.getObject("subject", UUID.class),
                rs.getString("area"),
                rs.getString("purpose"),
                DetailsJson.read(rs.getString("details")));
    }

    private static String condition(AreaScope scope, Filter filter, @Nullable UUID before) {
        var condition = new StringBuilder(scope.contains(AreaPath.COUNTRY) ? "true" : scope.sql("area"));
        if (filter.actor() != null) {
            condition.append(" and actor = :actor");
        }
        if (filter.subject() != null) {
            condition.append(" and subject = :subject");
        }
        if (filter.action() != null) {
            condition.append(" and action = :action");
        }
        if (filter.since() != null) {
            condition.append(" and at >= :since::timestamptz");
        }
        if (filter.before() != null) {
            condition.append(" and at < :until::timestamptz");
        }
        if (before != null) {
            condition.append(" and id < :before");
        }
        return condition.toString();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** Null for whatever makes no difference; {@code before} is exclusive. */
    public record Filter(
            @Nullable UUID actor,
            @Nullable UUID subject,
            @Nullable String action,
            @Nullable Instant since,
            @Nullable Instant before) {}

    public record TrailEntry(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String action,
            @Nullable UUID subject,
            @Nullable String area,
            @Nullable String purpose,
            Map<String, String> details) {}
}
