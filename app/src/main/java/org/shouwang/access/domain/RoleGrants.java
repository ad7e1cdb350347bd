package org.shouwang.access.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles on areas, with who gave them and why. */
@Repository
class RoleGrants {
    private final JdbcClient jdbc;
    private final AccountStates states;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, AccountStates states, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.clock = clock;
    }

    /** What the account holds now. Grants that have run out are closed on the way, so that they can be given again. */
    List<Caller.Grant> current(UUID account) {
        jdbc.sql("""
                        update access.role_grant set ended_at = until
                         where account_id = :account and ended_at is null and until <= :now
                        """)
                .param("account", account)
                .param("now", Times.sql(clock.instant()))
                .update();
        return jdbc.sql("select role, area from access.role_grant where account_id = :account and ended_at is null")
                .param("account", account)
                .query((rs, _) ->
                        new Caller.Grant(Role.valueOf(rs.getString("role")), new AreaPath(rs.getString("area"))))
                .list();
    }

    /** @param by nobody for the first three administrators */
    UUID add(UUID account, NewGrant grant, @Nullable UUID by) {
        states.changed(account);
        var id = Ids.next();
        jdbc.sql("""
                        insert into access.role_grant (id, account_id, role, area, reason, granted_by, granted_at, until)
                        values (:id, :account, :role, :area, :reason, :by, :now, :until)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", grant.role().name())
                .param("area", grant.area().value())
                .param("reason", grant.reason())
                .param("by", by)
                .param("now", Times.sql(clock.instant()))
                .param("until", Times.orNull(grant.until()))
                .update();
        return id;
    }

    /** False when the account holds no such grant on those areas. */
    boolean end(UUID account, UUID grant, AreaScope areas, UUID by) {
        states.changed(account);
        return jdbc.sql("""
                        update access.role_grant set ended_at = :now, ended_by = :by
                         where id = :grant and account_id = :account and ended_at is null and %s
                        """.formatted(areas.sql("area")))
                        .params(areas.parameters())
                        .param("grant", grant)
                        .param("account", account)
                        .param("by", by)
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }
}
