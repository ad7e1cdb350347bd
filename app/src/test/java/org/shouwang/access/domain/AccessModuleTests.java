package org.shouwang.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.support.FixedClock.NOW;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountKeeping.Keeper;
import org.shouwang.access.domain.Admitted.Unfinished;
import org.shouwang.access.domain.SetUp.First;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.DomainException;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.NotFound;
import org.shouwang.support.ModuleTest;
import org.shouwang.vault.Vault;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of an account, outside of a drill. */
@ModuleTest
class AccessModuleTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final AreaPath NEXT_DOOR = new AreaPath("140403010001");
    private static final Keeper KEEPER = new Keeper(UUID.randomUUID(), AreaScope.of(AreaPath.COUNTRY));
    private static final String PASSWORD = "a long enough passphrase";
    private static final String NETWORK = "192.0.2.1";

    private final AccountKeeping keeping;
    private final StaffSignIn staff;
    private final OwnPassword password;
    private final OwnSecondFactor secondFactor;
    private final SigningOut signingOut;
    private final Sessions sessions;
    private final SetUp setUp;
    private final SetUpCode setUpCode;
    private final Sweeping sweeping;
    private final StaffOpening opening;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    AccessModuleTests(
            AccountKeeping keeping,
            StaffSignIn staff,
            OwnPassword password,
            OwnSecondFactor secondFactor,
            SigningOut signingOut,
            Sessions sessions,
            SetUp setUp,
            SetUpCode setUpCode,
            Sweeping sweeping,
            StaffOpening opening,
            Vault vault,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.staff = staff;
        this.password = password;
        this.secondFactor = secondFactor;
        this.signingOut = signingOut;
        this.sessions = sessions;
        this.setUp = setUp;
        this.setUpCode = setUpCode;
        this.sweeping = sweeping;
        this.opening = opening;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void givesNoRightsBeforePasswordAndSecondFactorAreTheirOwn() {
        var reviewer = opened(Role.REVIEWER);

        var first = admitted(staff.signIn(reviewer.login, reviewer.once, null, NETWORK));
        assertThat(first.unfinished()).isEqualTo(Unfinished.PASSWORD);
        assertThat(first.caller().grants()).isEmpty();

        var second = admitted(password.change(first.caller(), reviewer.once, PASSWORD));
        assertThat(second.unfinished()).isEqualTo(Unfinished.SECOND_FACTOR);
        assertThat(sessions.admit(first.session()))
                .as("ended by the new password")
                .isEmpty();

        var secret = Base32.decode(
                secondFactor.offer(second.caller(), PASSWORD, null).secret());
        var third = admitted(secondFactor.confirm(second.caller(), Totp.code(secret, NOW.minusSeconds(30))));
        assertThat(third.unfinished()).isNull();
        assertThat(third.caller().may(Permission.REVIEW)).isTrue();
        assertThat(sessions.admit(second.session()))
                .as("opened by a password alone")
                .isEmpty();
    }

    @Test
    void takesACodeOfTheSecondFactorOnce() {
        var someone = complete(Role.REVIEWER);
        var code = Totp.code(someone.secret, NOW);

        assertThat(refused(() -> staff.signIn(someone.login, PASSWORD, null, NETWORK)))
                .isEqualTo("access.second-factor-needed");
        assertThat(staff.signIn(someone.login, PASSWORD, code, NETWORK)).isNotNull();
        assertThat(refused(() -> staff.signIn(someone.login, PASSWORD, code, NETWORK)))
                .isEqualTo("access.wrong-code");
    }

    @Test
    void locksAfterFiveWrongTriesWhetherTheLoginExistsOrNot() {
        var known = opened(Role.REVIEWER).login;
        var unknown = "nobody-" + known;

        assertThat(guesses(known, 7))
                .isEqualTo(guesses(unknown, 7))
                .containsExactly(
                        "access.wrong-credentials {remaining=4}",
                        "access.wrong-credentials {remaining=3}",
                        "access.wrong-credentials {remaining=2}",
                        "access.wrong-credentials {remaining=1}",
                        "access.wrong-credentials {remaining=0}",
                        "access.locked {until=2026-03-01T08:05:00Z}",
                        "access.locked {until=2026-03-01T08:05:00Z}");
    }

    @Test
    void keepsALockedDoorShutForTheRightPasswordToo() {
        var someone = opened(Role.REVIEWER);
        guesses(someone.login, 5);

        assertThat(refused(() -> staff.signIn(someone.login, someone.once, null, NETWORK)))
                .isEqualTo("access.locked");

        keeping.unlock(KEEPER, someone.id);
        assertThat(staff.signIn(someone.login, someone.once, null, NETWORK)).isNotNull();
    }

    @Test
    void countsEveryOneOfManyTriesAtOnce() {
        var login = opened(Role.REVIEWER).login;

        var judged = IntStream.range(0, 20)
                .mapToObj(_ ->
                        CompletableFuture.supplyAsync(() -> guesses(login, 1).getFirst()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.startsWith("access.wrong-credentials"))
                .toList();

        assertThat(judged).hasSize(5);
    }

    @Test
    void startsCountingAfreshAfterASuccess() {
        var someone = opened(Role.REVIEWER);
        guesses(someone.login, 4);
        staff.signIn(someone.login, someone.once, null, NETWORK);

        assertThat(guesses(someone.login, 1)).containsExactly("access.wrong-credentials {remaining=4}");
    }

    @Test
    void doesNotCountAMissingSecondFactorAsWrong() {
        var someone = complete(Role.REVIEWER);
        IntStream.range(0, 8).forEach(_ -> refused(() -> staff.signIn(someone.login, PASSWORD, null, NETWORK)));

        assertThat(guesses(someone.login, 1)).containsExactly("access.wrong-credentials {remaining=4}");
    }

    @Test
    void doesNotCountTheRightPasswordThoughTheNewOneWillNotDo() {
        var someone = complete(Role.REVIEWER);
        var caller = admitted(someone.session).caller();
        IntStream.range(0, 6)
                .forEach(_ -> assertThat(refused(() -> password.change(caller, PASSWORD, "short")))
                        .isEqualTo("shared.invalid"));

        assertThat(guesses(someone.login, 1)).containsExactly("access.wrong-credentials {remaining=4}");
    }

    @Test
    void doesNotCountASetUpOfWhichAPasswordWillNotDo() {
        var weak = List.of(new First("system", Role.SYSTEM_ADMINISTRATOR, login(), "甲", "short"));
        IntStream.range(0, 6)
                .forEach(_ -> assertThat(refused(() -> setUp.open("any", weak, NETWORK)))
                        .isEqualTo("shared.invalid"));
    }

    @Test
    void countsAWrongSecondFactor() {
        var someone = complete(Role.REVIEWER);
        IntStream.range(0, 5).forEach(_ -> refused(() -> staff.signIn(someone.login, PASSWORD, "000000", NETWORK)));

        assertThat(refused(() -> staff.signIn(someone.login, PASSWORD, Totp.code(someone.secret, NOW), NETWORK)))
                .isEqualTo("access.locked");
    }

    @Test
    void whoeverSignsInWaitsForTheAccountAndHoldsNoTriesMeanwhile() {
        var someone = opened(Role.REVIEWER);

        var signingIn = new TransactionTemplate(transactions).execute(_ -> {
            jdbc.sql("select 1 from access.account where id = :id for update")
                    .param("id", someone.id)
                    .query(Integer.class)
                    .single();
            var other = CompletableFuture.supplyAsync(() -> staff.signIn(someone.login, someone.once, null, NETWORK));
            awaitSomebodyWaitingForUs();
            jdbc.sql("select 1 from access.tries where key = :key for update nowait")
                    .param("key", vault.fingerprint("access.tries", StaffSignIn.tried(someone.login)))
                    .query(Integer.class)
                    .single();
            return other;
        });

        assertThat(Objects.requireNonNull(signingIn).join()).isNotNull();
    }

    private void awaitSomebodyWaitingForUs() {
        var waiting = jdbc.sql(
                "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))");
        for (int i = 0; i < 500 && !waiting.query(Boolean.class).single(); i++) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void turnsAwayANetworkThatGuessesAtManyLogins() {
        var network = "198.51.100." + System.nanoTime();
        IntStream.range(0, 60).forEach(i -> refused(() -> staff.signIn("guess-" + i, "x", null, network)));

        assertThat(refused(() -> staff.signIn("guess-60", "x", null, network))).isEqualTo("access.too-many-tries");
        assertThat(refused(() -> staff.signIn("guess-60", "x", null, NETWORK))).isEqualTo("access.wrong-credentials");
    }

    @Test
    void endsTheSessionsOfALockedAccountAtOnce() {
        var someone = complete(Role.REVIEWER);

        keeping.lock(KEEPER, someone.id, "left the community");

        assertThat(sessions.admit(someone.session)).isEmpty();
        assertThat(refused(() -> staff.signIn(someone.login, PASSWORD, null, NETWORK)))
                .isEqualTo("access.account-locked");
    }

    @Test
    void signsOutHereOrEverywhere() {
        var someone = complete(Role.REVIEWER);
        var phone = staff.signIn(someone.login, PASSWORD, Totp.code(someone.secret, NOW), NETWORK);
        var desk = staff.signIn(someone.login, PASSWORD, Totp.code(someone.secret, NOW.plusSeconds(30)), NETWORK);

        signingOut.here(phone);
        assertThat(sessions.admit(phone)).isEmpty();
        assertThat(sessions.admit(sessions.token(phone))).isEmpty();
        assertThat(sessions.admit(sessions.token(desk))).isPresent();

        signingOut.everywhere(desk);
        assertThat(sessions.admit(desk)).isEmpty();
        assertThat(sessions.admit(someone.session)).isEmpty();
    }

    @Test
    void keepsTheThreeAdministratorsApart() {
        var someone = opened(Role.SYSTEM_ADMINISTRATOR);

        assertThat(refused(() -> keeping.grant(KEEPER, someone.id, grant(Role.AUDIT_ADMINISTRATOR, NEXT_DOOR))))
                .isEqualTo("access.separated-roles");
        assertThatThrownBy(() -> insertGrant(someone.id, UUID.randomUUID(), Role.SECURITY_ADMINISTRATOR))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void letsNobodyGrantThemselvesARole() {
        var someone = opened(Role.SECURITY_ADMINISTRATOR);
        var self = new Keeper(someone.id, AreaScope.of(AreaPath.COUNTRY));

        assertThat(refused(() -> keeping.grant(self, someone.id, grant(Role.REVIEWER, HERE))))
                .isEqualTo("access.own-account");
        assertThatThrownBy(() -> insertGrant(someone.id, someone.id, Role.REVIEWER))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_grants_themselves");
    }

    @Test
    void endsAGrantWhenItsTimeIsUp() {
        var vendor = complete(Role.REVIEWER);
        jdbc.sql("update access.role_grant set granted_at = :from, until = :until where account_id = :id")
                .param("from", Times.sql(NOW.minusSeconds(60)))
                .param("until", Times.sql(NOW))
                .param("id", vendor.id)
                .update();
        signingOut.here(sessions.open(vendor.id, Caller.Kind.STAFF, 0));

        assertThat(admitted(vendor.session).caller().may(Permission.REVIEW)).isFalse();
        assertThat(keeping.grant(KEEPER, vendor.id, grant(Role.REVIEWER, HERE))).isNotNull();
        assertThat(admitted(vendor.session).caller().may(Permission.REVIEW)).isTrue();
    }

    @Test
    void hidesAccountsAndAreasOutsideOfTheAdministratorsOwn() {
        var someone = opened(Role.REVIEWER);
        var nextDoor = new Keeper(UUID.randomUUID(), AreaScope.of(NEXT_DOOR));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.lock(nextDoor, someone.id, "reason"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keeping.open(nextDoor, login(), "某人", List.of(grant(Role.REVIEWER, HERE))));
    }

    @Test
    void anAdministratorOfOneAreaIsNoWayIntoARoleOnAWiderOne() {
        var someone = opened(Role.REVIEWER);
        var city = keeping.grant(KEEPER, someone.id, grant(Role.DIRECTOR, new AreaPath("1404")));
        var here = new Keeper(UUID.randomUUID(), AreaScope.of(HERE));

        assertThat(refused(() -> keeping.reset(here, someone.id, true, true))).isEqualTo("access.wider-area");
        assertThat(refused(() -> keeping.unlock(here, someone.id))).isEqualTo("access.wider-area");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keeping.endGrant(here, someone.id, city));

        keeping.endGrant(KEEPER, someone.id, city);
        assertThat(keeping.reset(here, someone.id, true, true)).isNotNull();
    }

    @Test
    void keepsNamesAndSecretsSealed() {
        var someone = complete(Role.REVIEWER);

        var row = jdbc.sql("select a::text from access.account a where id = :id")
                .param("id", someone.id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("李建国", HexFormat.of().formatHex(someone.secret), PASSWORD);
    }

    @Test
    void sweepsWhatHasServedAndKeepsWhatStillCounts() {
        var locked = opened(Role.REVIEWER).login;
        guesses(locked, 5);
        var key = vault.fingerprint("access.tries", StaffSignIn.tried("long-ago"));
        jdbc.sql("insert into access.tries (key, wrong, last_at) values (:key, 3, :at)")
                .param("key", key)
                .param("at", Times.sql(NOW.minusSeconds(100_000)))
                .update();

        assertThat(sweeping.sweep()).isPositive();
        assertThat(jdbc.sql("select count(*) from access.tries where key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(guesses(locked, 1).getFirst()).startsWith("access.locked");
    }

    @Test
    void makesTheFirstThreeAdministratorsOnce() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("update access.set_up set used_at = null").update();
            jdbc.sql("insert into access.set_up_code (code, made_at) values (:code, now())")
                    .param("code", vault.fingerprint("access.set-up", "TEST-CODE"))
                    .update();

            assertThat(refused(() -> setUp.open("another", first(), NETWORK))).isEqualTo("access.wrong-set-up-code");
            setUp.open(" test-code ", first(), NETWORK);
            assertThat(refused(() -> setUpCode.use("test-code"))).isEqualTo("access.set-up-done");
        });
    }

    @Test
    void saysWhatIsWrongWithEachOfTheFirstAccounts() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("update access.set_up set used_at = null").update();
            jdbc.sql("insert into access.set_up_code (code, made_at) values (:code, now())")
                    .param("code", vault.fingerprint("access.set-up", "TEST-CODE"))
                    .update();
            var same = List.of(
                    new First("system", Role.SYSTEM_ADMINISTRATOR, "same-login", "甲", PASSWORD),
                    new First("security", Role.SECURITY_ADMINISTRATOR, "Same-Login", "乙", PASSWORD));

            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> setUp.open("test-code", same, NETWORK))
                    .satisfies(refusal -> assertThat(refusal.faults())
                            .containsExactly(new Invalid.Fault("security.login", "access.login-taken")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', 张伟, 'a long enough passphrase', login access.login-format",
        "ab, 张伟, 'a long enough passphrase', login access.login-format",
        "'has space', 张伟, 'a long enough passphrase', login access.login-format",
        "张伟伟, 张伟, 'a long enough passphrase', login access.login-format",
        "-start, 张伟, 'a long enough passphrase', login access.login-format",
        "zhang.wei, '  ', 'a long enough passphrase', name access.name-format",
        "zhang.wei, 张伟, short, password access.password-too-short",
    })
    void refusesAnAccountThatCannotBe(String login, String name, String password, String fault) {
        var candidate = new StaffOpening.Candidate("", login, name, password, false, HERE);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> opening.open(candidate, null))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(found -> found.field() + " " + found.code())
                        .containsExactly(fault));
    }

    private Someone complete(Role role) {
        var opened = opened(role);
        var first = admitted(staff.signIn(opened.login, opened.once, null, NETWORK));
        var second = admitted(password.change(first.caller(), opened.once, PASSWORD));
        var secret = Base32.decode(
                secondFactor.offer(second.caller(), PASSWORD, null).secret());
        var session = secondFactor.confirm(second.caller(), Totp.code(secret, NOW.minusSeconds(30)));
        return new Someone(opened.id, opened.login, secret, session);
    }

    private Fresh opened(Role role) {
        var login = login();
        var opened = keeping.open(KEEPER, login, "李建国", List.of(grant(role, HERE)));
        return new Fresh(opened.account(), login, opened.password());
    }

    private List<String> guesses(String login, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> {
                    try {
                        return "in as " + staff.signIn(login, "not the password", null, NETWORK);
                    } catch (SignInRefused refusal) {
                        return refusal.code() + " " + refusal.facts();
                    }
                })
                .toList();
    }

    private void insertGrant(UUID account, UUID by, Role role) {
        jdbc.sql("""
                        insert into access.role_grant (id, account_id, role, area, reason, granted_by, granted_at)
                        values (:id, :account, :role, '14', 'test', :by, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", role.name())
                .param("by", by)
                .update();
    }

    private Admitted admitted(Session session) {
        return sessions.admit(session).orElseThrow();
    }

    private static String refused(ThrowingCallable call) {
        return assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .actual()
                .code();
    }

    private static List<First> first() {
        return List.of(
                new First("system", Role.SYSTEM_ADMINISTRATOR, login(), "甲", PASSWORD),
                new First("security", Role.SECURITY_ADMINISTRATOR, login(), "乙", PASSWORD),
                new First("audit", Role.AUDIT_ADMINISTRATOR, login(), "丙", PASSWORD));
    }

    private static NewGrant grant(Role role, AreaPath area) {
        return new NewGrant(role, area, "for the test", null);
    }

    private static String login() {
        return "staff-" + UUID.randomUUID();
    }

    private record Fresh(UUID id, String login, String once) {}

    private static final class Someone {
        final UUID id;
        final String login;
        final byte[] secret;
        final Session session;

        Someone(UUID id, String login, byte[] secret, Session session) {
            this.id = id;
            this.login = login;
            this.secret = secret;
            this.session = session;
        }
    }
}
