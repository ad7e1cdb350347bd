package org.shouwang.access.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of accounts. Every change tells {@link AccountStates}. */
@Repository
class Accounts {
    private static final String COLUMNS = """
            select id, kind, area, login, password, second_factor is not null as second_factor,
                   locked_at is not null as locked, generation
              from access.account
            """;

    private final JdbcClient jdbc;
    private final AccountStates states;
    private final Clock clock;

    Accounts(JdbcClient jdbc, AccountStates states, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.clock = clock;
    }

    Optional<Account> find(UUID id) {
        return read(jdbc.sql(COLUMNS + "where id = :id").param("id", id));
    }

    Optional<Account> findByLogin(String login) {
        return read(jdbc.sql(COLUMNS + "where login = :login").param("login", login));
    }

    /** The caller's own account, held until the transaction ends. */
    Account requireStaff(Caller caller) {
        return read(jdbc.sql(COLUMNS + "where id = :id and kind = 'STAFF' for update")
                        .param("id", caller.accountId()))
                .orElseThrow(() -> AccountRefused.onlyStaff(caller.accountId()));
    }

    /** Only staff are kept by administrators; held until the transaction ends. */
    Optional<Account> findStaff(AreaScope scope, UUID id) {
        return read(jdbc.sql(COLUMNS + "where id = :id and kind = 'STAFF' and " + scope.sql("area") + " for update")
                .param("id", id)
                .params(scope.parameters()));
    }

    boolean isStaffed() {
        return jdbc.sql("select exists (select from access.account where kind = 'STAFF')")
                .query(Boolean.class)
                .single();
    }

    void addResident(UUID id) {
        jdbc.sql("insert into access.account (id, kind, area, created_at) values (:id, 'RESIDENT', '', :now)")
                .param("id", id)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** False when the login is taken. */
    boolean addStaff(UUID id, NewStaff staff, byte[] sealedName, @Nullable UUID by) {
        return jdbc.sql("""
                        insert into access.account (id, kind, area, login, name, password, password_changed_at,
                                                    password_once, created_at, created_by)
                        values (:id, 'STAFF', :area, :login, :name, :password, :now, :once, :now, :by)
                        on conflict (login) do nothing
                        """)
                        .param("id", id)
                        .param("area", staff.area().value())
                        .param("login", staff.login())
                        .param("name", sealedName)
                        .param("password", staff.password())
                        .param("once", staff.passwordOnce())
                        .param("now", Times.sql(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    void signedIn(UUID id) {
        change(id, "signed_in_at = :now");
    }

    /** Ends all sessions, since they were opened with the old one. */
    void setPassword(UUID id, String password, boolean once) {
        states.changed(id);
        jdbc.sql("""
                        update access.account
                           set password = :password, password_once = :once, password_changed_at = :now,
                               generation = generation + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("password", password)
                .param("once", once)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void lock(UUID id, UUID by, String reason) {
        states.changed(id);
        jdbc.sql("""
                        update access.account
                           set locked_at = :now, locked_by = :by, locked_reason = :reason, generation = generation + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("reason", reason)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void unlock(UUID id) {
        change(id, "locked_at = null, locked_by = null, locked_reason = null");
    }

    void endSessions(UUID id) {
        change(id, "generation = generation + 1");
    }

    void changed(UUID id) {
        states.changed(id);
    }

    private void change(UUID id, String assignments) {
        states.changed(id);
        jdbc.sql("update access.account set " + assignments + " where id = :id")
                .param("id", id)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private static Optional<Account> read(StatementSpec statement) {
        return statement
                .query((rs, _) -> new Account(
                        rs.getObject("id", UUID.class),
                        Caller.Kind.valueOf(rs.getString("kind")),
                        new AreaPath(rs.getString("area")),
                        rs.getString("login"),
                        rs.getString("password"),
                        rs.getBoolean("second_factor"),
                        rs.getBoolean("locked"),
                        rs.getInt("generation")))
                .optional();
    }

    /** @param password already hashed */
    record NewStaff(String login, String password, boolean passwordOnce, AreaPath area) {
        @Override
        public String toString() {
            return "NewStaff";
        }
    }
}
