package org.shouwang.access.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.access.Caller;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Accounts as requests need them, a few seconds old at most: a lock or a sign-out works at once on this instance and
 * within {@link #AGE} on the others.
 */
@Repository
class AccountStates {
    static final Duration AGE = Duration.ofSeconds(3);

    private static final List<Caller.Grant> RESIDENT = List.of(new Caller.Grant(Role.RESIDENT, AreaPath.COUNTRY));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<UUID, Optional<AccountState>> states;

    AccountStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.states =
                Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(50_000).build(this::load);
    }

    Optional<AccountState> find(UUID account) {
        return states.get(account);
    }

    /** The account changes in this transaction: forget it now and again once the change is visible. */
    void changed(UUID account) {
        states.invalidate(account);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    states.invalidate(account);
                }
            });
        }
    }

    private Optional<AccountState> load(UUID account) {
        return jdbc.sql("""
                        select a.kind, a.generation, a.locked_at is not null as locked, a.password_once,
                               a.password_changed_at, a.second_factor is not null as second_factor,
                               array(select g.role || '@' || g.area
                                       from access.role_grant g
                                      where g.account_id = a.id and g.ended_at is null
                                        and (g.until is null or g.until > :now)) as grants,
                               array(select e.session
                                       from access.ended_session e
                                      where e.account_id = a.id and e.until > :now) as ended
                          from access.account a
                         where a.id = :account
                        """)
                .param("account", account)
                .param("now", Times.sql(clock.instant()))
                .query((rs, _) -> state(rs))
                .optional();
    }

    private static AccountState state(ResultSet rs) throws SQLException {
        var kind = Caller.Kind.valueOf(rs.getString("kind"));
        return new AccountState(
                kind,
                rs.getInt("generation"),
                rs.getBoolean("locked"),
                rs.getBoolean("password_once"),
                Times.read(rs, "password_changed_at"),
                rs.getBoolean("second_factor"),
                kind == Caller.Kind.RESIDENT
                        ? RESIDENT
                        : texts(rs.getArray("grants")).map(AccountStates::grant).toList(),
                Set.copyOf(texts(rs.getArray("ended")).toList()));
    }

    private static Caller.Grant grant(String text) {
        var at = text.indexOf('@');
        return new Caller.Grant(Role.valueOf(text.substring(0, at)), new AreaPath(text.substring(at + 1)));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
