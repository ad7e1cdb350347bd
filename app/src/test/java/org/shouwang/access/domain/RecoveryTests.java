package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountKeeping.Keeper;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A security administrator who is the only one has lost the phone with the second factor. */
@ModuleTest
class RecoveryTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final Keeper KEEPER = new Keeper(UUID.randomUUID(), AreaScope.of(AreaPath.COUNTRY));
    private static final String NETWORK = "192.0.2.7";

    private final Recovery recovery;
    private final AccountKeeping keeping;
    private final StaffSignIn staff;
    private final JdbcClient jdbc;

    RecoveryTests(Recovery recovery, AccountKeeping keeping, StaffSignIn staff, JdbcClient jdbc) {
        this.recovery = recovery;
        this.keeping = keeping;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @Test
    void letsTheSecurityAdministratorInOnceToSetEverythingAnew() {
        var login = login();
        var account = open(login, Role.SECURITY_ADMINISTRATOR);
        jdbc.sql("""
                        update access.account
                           set second_factor = '\\x00', second_factor_step = 1, password_once = false, locked_at = now(),
                               locked_by = id, locked_reason = 'test'
                         where id = :id
                        """).param("id", account).update();
        var before = generation(account);

        var said = new ArrayList<String>();
        assertThat(command(login).run(said::add)).isZero();

        var once = said.getFirst().split(" ", -1)[2];
        assertThat(said.getFirst()).contains("one-time password").contains(login);
        assertThat(staff.signIn(login, once, null, NETWORK)).isNotNull();
        assertThat(generation(account)).isGreaterThan(before);
        assertThat(jdbc.sql("select second_factor is null and password_once from access.account where id = :id")
                        .param("id", account)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(entries(account)).isOne();
    }

    @Test
    void helpsNobodyWhoAnAdministratorCouldHelp() {
        var login = login();
        var account = open(login, Role.DIRECTOR);

        for (var name : List.of(login, "nobody-of-this-name", "")) {
            var said = new ArrayList<String>();
            assertThat(command(name).run(said::add)).isOne();
            assertThat(said).singleElement().asString().startsWith("no security administrator");
        }
        assertThat(entries(account)).isZero();
    }

    private RecoverCommand command(String login) {
        return new RecoverCommand(recovery, login);
    }

    private UUID open(String login, Role role) {
        return keeping.open(KEEPER, login, "管理员", List.of(new NewGrant(role, HERE, "test", null)))
                .account();
    }

    private static String login() {
        return "sole-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private int generation(UUID account) {
        return jdbc.sql("select generation from access.account where id = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    private int entries(UUID account) {
        return jdbc.sql(
                        "select count(*) from audit.entry where action = 'access.recovered-at-console' and subject = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }
}
