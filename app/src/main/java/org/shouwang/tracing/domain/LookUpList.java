package org.shouwang.tracing.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.list.TopOfEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Look-ups as a list: emergencies first, then the newest. */
@Repository
@Transactional(readOnly = true)
public class LookUpList {
    private static final String CURRENT = """
            (l.state = 'WAITING'
             or l.state = 'EMERGENCY' and l.confirm_by > :now and l.ended_at is null
             or l.state = 'APPROVED' and l.visible_until > :now and l.ended_at is null)
            """;

    private static final String FOR_DECIDER = """
            (l.state in ('WAITING', 'EMERGENCY') and l.asked_by <> :decider and coalesce(l.second, :decider) = :decider)
            """;

    private static final String ORDER = "(state = 'EMERGENCY') desc, asked_at desc, id desc";

    private final JdbcClient jdbc;
    private final LookUps lookUps;
    private final Clock clock;

    LookUpList(JdbcClient jdbc, LookUps lookUps, Clock clock) {
        this.jdbc = jdbc;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    public Slice<LookUp> page(AreaScope areas, Wanted wanted, @Nullable String cursor, int limit) {
        var scope = wanted.within(areas);
        var after = Cursor.parse(cursor, 3);
        var sql = LookUps.SELECT
                + where(scope, wanted, TopOfEach.AREA)
                + (after == null ? "" : " and ((l.state = 'EMERGENCY')::int, l.asked_at, l.id) < (:first, :at, :id)");
        var query = bind(jdbc.sql(TopOfEach.sql(scope, "l.path", sql, ORDER)), scope, wanted)
                .param("limit", limit + 1);
        if (after != null) {
            query.param("first", after.number(0))
                    .param("at", after.instant(1).atOffset(ZoneOffset.UTC))
                    .param("id", after.uuid(2));
        }
        return Slice.of(query.query(lookUps::row).list(), limit, LookUpList::cursor);
    }

    private static String cursor(LookUp one) {
        return Cursor.of(one.state() == LookUpState.EMERGENCY ? 1 : 0, one.askedAt(), one.id());
    }

    public long count(AreaScope areas, Wanted wanted) {
        var scope = wanted.within(areas);
        var sql = "select count(*) from tracing.look_up l" + where(scope, wanted, scope.sql("l.path"));
        return bind(jdbc.sql(sql), scope, wanted).query(Long.class).single();
    }

    private static String where(AreaScope scope, Wanted wanted, String area) {
        return " where " + area + " and " + LookUps.allCasesWithin(scope)
                + (wanted.state() == null ? "" : " and l.state = :state")
                + (wanted.current() ? " and " + CURRENT : "")
                + (wanted.decider() == null ? "" : " and " + FOR_DECIDER);
    }

    private StatementSpec bind(StatementSpec query, AreaScope scope, Wanted wanted) {
        return query.params(scope.parameters())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param(
                        "decider",
                        wanted.decider() == null ? null : wanted.decider().account());
    }

    /**
     * @param current not decided yet, or with answers that can still be seen
     * @param decider whose decision it waits for
     */
    public record Wanted(
            @Nullable LookUpState state,
            boolean current,
            @Nullable Decider decider) {
        public static Wanted in(@Nullable LookUpState state) {
            return new Wanted(state, false, null);
        }

        /** What waits for this reader; for whoever decides nowhere, all that is not over. */
        public static Wanted waitingFor(Decider reader) {
            return reader.areas().isEmpty() ? new Wanted(null, true, null) : new Wanted(null, false, reader);
        }

        private AreaScope within(AreaScope scope) {
            return decider == null ? scope : scope.and(decider.areas());
        }
    }

    /** @param areas where this account may stand behind look-ups of others */
    public record Decider(UUID account, AreaScope areas) {}
}
