package org.shouwang.access.domain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.Field;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The sealed names of staff; residents have none here. */
@Repository
class AccountNames implements People {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    AccountNames(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    byte[] seal(UUID account, String name) {
        return vault.wrap(Field.SECRET, context(account), name.getBytes(StandardCharsets.UTF_8));
    }

    PersonName open(UUID account, byte[] sealed) {
        return new PersonName(new String(vault.unwrap(Field.SECRET, context(account), sealed), StandardCharsets.UTF_8));
    }

    @Override
    public Map<UUID, Who> who(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select a.id, a.name,
                               (select g.role from access.role_grant g where g.account_id = a.id
                                 order by g.ended_at desc nulls first, g.granted_at limit 1) as role
                          from access.account a
                         where a.id in (:accounts) and a.name is not null
                        """)
                .param("accounts", Set.copyOf(accounts))
                .query((rs, _) -> who(rs.getObject("id", UUID.class), rs.getBytes("name"), rs.getString("role")))
                .list()
                .stream()
                .collect(Collectors.toMap(Who::accountId, Function.identity()));
    }

    @Override
    public List<Who> holders(Permission permission, AreaPath area) {
        return held(permission, """
                        select a.id, a.name, min(g.role) as role
                          from access.role_grant g join access.account a on a.id = g.account_id
                         where %s and :area like g.area || '%%'
                         group by a.id, a.name
                         order by a.id
                        """)
                .param("area", area.value())
                .query((rs, _) -> who(rs.getObject("id", UUID.class), rs.getBytes("name"), rs.getString("role")))
                .list();
    }

    @Override
    public AreaScope areas(Permission permission, UUID account) {
        return AreaScope.of(held(permission, """
                        select g.area
                          from access.role_grant g join access.account a on a.id = g.account_id
                         where %s and a.id = :account
                        """)
                .param("account", account)
                .query((rs, _) -> new AreaPath(rs.getString("area")))
                .list());
    }

    /** A query over grants {@code g} and accounts {@code a}, with a condition for those that allow this now. */
    private StatementSpec held(Permission permission, String sql) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.allows(permission))
                .map(Role::name)
                .toArray(String[]::new);
        return jdbc.sql(sql.formatted("""
                        g.ended_at is null and (g.until is null or g.until > :now) and a.locked_at is null
                           and g.role = any(:roles)"""))
                .param("now", Times.sql(clock.instant()))
                .param("roles", roles);
    }

    private Who who(UUID account, byte[] name, String role) {
        return new Who(account, open(account, name), role == null ? "" : role);
    }

    private static String context(UUID account) {
        return "access.account.name/" + account;
    }
}
