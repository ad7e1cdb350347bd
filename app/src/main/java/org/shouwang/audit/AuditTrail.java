package org.shouwang.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
        var parameters = new HashMap<String, @Nullable Object>(scope.parameters());
        parameters.put("actor", filter.actor());
        parameters.put("subject", filter.subject());
        parameters.put("action", filter.action());
        parameters.put("since", text(filter.since()));
        parameters.put("until", text(filter.before()));
        parameters.put("before", before);
        parameters.put("limit", limit + 1);
        var rows = jdbc.sql("select * from audit.entry where " + condition(scope, filter, before)
                        + " order by id desc limit :limit")
                .params(parameters)
                .query((rs, _) -> new TrailEntry(
                        rs.getObject("id", UUID.class),
                        Chain.instant(rs, "at"),
                        rs.getObject("actor", UUID.class),
                        rs.getString("action"),
                        rs.getObject("subject", UUID.class),
                        rs.getString("area"),
                        rs.getString("purpose"),
                        DetailsJson.read(rs.getString("details"))))
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
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
