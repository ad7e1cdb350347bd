package org.shouwang.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.vault.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff as their administrators see them: with the roles on the administrator's areas. */
@Repository
@Transactional(readOnly = true)
public class AccountBoard {
    private final JdbcClient jdbc;
    private final AccountNames names;
    private final Clock clock;

    AccountBoard(JdbcClient jdbc, AccountNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** In the order of logins. */
    public Slice<StaffAccount> in(AreaScope areas, @Nullable String after, int limit) {
        var rows = jdbc.sql("""
                        select id, login, name, area, locked_at is not null as locked, password_once,
                               second_factor is not null as second_factor, signed_in_at
                          from access.account
                         where kind = 'STAFF' and login > :after and %s
                         order by login
                         limit :limit
                        """.formatted(areas.sql("area")))
                .params(areas.parameters())
                .param("after", after == null ? "" : after)
                .param("limit", limit + 1)
                .query((rs, _) -> account(rs))
                .list();
        var grants = grants(rows.stream().map(StaffAccount::id).toList(), areas);
        var complete = rows.stream()
                .map(row -> row.with(grants.getOrDefault(row.id(), List.of())))
                .toList();
        return Slice.of(complete, limit, StaffAccount::login);
    }

    private Map<UUID, List<HeldRole>> grants(List<UUID> accounts, AreaScope areas) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select id, account_id, role, area, until
                          from access.role_grant
                         where account_id in (:accounts) and ended_at is null and (until is null or until > :now)
                           and %s
                         order by granted_at, id
                        """.formatted(areas.sql("area")))
                .params(areas.parameters())
                .param("accounts", accounts)
                .param("now", Times.sql(clock.instant()))
                .query((rs, _) -> Map.entry(
                        rs.getObject("account_id", UUID.class),
                        new HeldRole(
                                rs.getObject("id", UUID.class),
                                Role.valueOf(rs.getString("role")),
                                new AreaPath(rs.getString("area")),
                                Times.read(rs, "until"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private StaffAccount account(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new StaffAccount(
                id,
                rs.getString("login"),
                names.open(id, rs.getBytes("name")),
                rs.getBoolean("locked"),
                rs.getBoolean("password_once"),
                rs.getBoolean("second_factor"),
                Times.read(rs, "signed_in_at"),
                List.of());
    }

    public record StaffAccount(
            UUID id,
            String login,
            PersonName name,
            boolean locked,
            boolean passwordOnce,
            boolean secondFactor,
            @Nullable Instant signedInAt,
            List<HeldRole> roles) {
        StaffAccount with(List<HeldRole> held) {
            return new StaffAccount(id, login, name, locked, passwordOnce, secondFactor, signedInAt, held);
        }
    }

    public record HeldRole(
            UUID grant, Role role, AreaPath area, @Nullable Instant until) {}
}
