package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.access.web.Visitor.PASSWORD;
import static org.shouwang.access.web.Visitor.json;
import static org.shouwang.access.web.Visitor.said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.access.Role;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AccessHttpTest
class AccountHttpTests {
    private static final String HERE = "140403010002";
    private static final String NEXT_DOOR = "140403010001";
    private static final String ACCOUNTS = "/api/access/accounts";

    private final Visitor visitor;

    AccountHttpTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @Test
    void opensAnAccountWhosePasswordMustBeChanged() {
        var security = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        var login = "staff-" + UUID.randomUUID();

        var opened = visitor.post(ACCOUNTS, security, account(login, "VOLUNTEER", HERE));
        assertThat(said(opened)).isEqualTo("201");
        var once = json(opened).path("oneTimePassword").asString();

        var token = visitor.signIn(login, once);
        assertThat(json(visitor.get("/api/access/me", token)).path("unfinished").asString())
                .isEqualTo("PASSWORD");
        assertThat(said(visitor.post("/api/access/password", token, Map.of("current", once, "next", once))))
                .isEqualTo("400 shared.invalid");
        assertThat(said(visitor.post("/api/access/password", token, Map.of("current", "no", "next", PASSWORD))))
                .isEqualTo("422 access.wrong-password");
        var changed = visitor.post("/api/access/password", token, Map.of("current", once, "next", PASSWORD));
        assertThat(json(changed).path("permissions")).isNotEmpty();
        assertThat(json(visitor.get("/api/access/me", token)).path("signedIn").asBoolean())
                .isFalse();
    }

    @Test
    void listsTheAccountsOfTheOwnAreasOnly() {
        var here = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        var nextDoor = visitor.staff(Role.SECURITY_ADMINISTRATOR, NEXT_DOOR);
        var employed = visitor.employ(Role.REVIEWER, HERE);

        assertThat(logins(here)).contains(employed.login());
        assertThat(logins(nextDoor)).doesNotContain(employed.login());
        for (var action : List.of("lock", "unlock", "reset", "sign-out", "grants")) {
            Map<String, ?> body = switch (action) {
                case "lock" -> Map.of("reason", "test");
                case "reset" -> Map.of("password", true, "secondFactor", true);
                case "grants" -> grant("REVIEWER", NEXT_DOOR);
                default -> Map.<String, Object>of();
            };
            assertThat(said(visitor.post(ACCOUNTS + "/" + employed.id() + "/" + action, nextDoor, body)))
                    .as(action)
                    .isEqualTo("404 shared.not-found");
        }
    }

    @Test
    void showsTheRolesOfTheOwnAreasOnly() {
        var here = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        var city = visitor.staff(Role.SECURITY_ADMINISTRATOR, "1404");
        var employed = visitor.employ(Role.VOLUNTEER, HERE);
        var path = ACCOUNTS + "/" + employed.id();
        assertThat(said(visitor.post(path + "/grants", city, grant("REVIEWER", NEXT_DOOR))))
                .isEqualTo("201");

        assertThat(roles(city, employed.login())).containsExactly("VOLUNTEER", "REVIEWER");
        assertThat(roles(here, employed.login())).containsExactly("VOLUNTEER");
        assertThat(said(visitor.post(path + "/lock", here, Map.of("reason", "left"))))
                .isEqualTo("422 access.wider-area");
    }

    @Test
    void pagesByLogin() {
        var security = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        visitor.employ(Role.REVIEWER, HERE);
        visitor.employ(Role.REVIEWER, HERE);

        var all = logins(security);
        var paged = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = json(visitor.get(ACCOUNTS + "?limit=2" + cursor, security));
            page.path("items")
                    .valueStream()
                    .forEach(row -> paged.add(row.path("login").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(all).isSorted();
    }

    @Test
    void locksUnlocksAndResets() {
        var security = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        var employed = visitor.employ(Role.REVIEWER, HERE);
        var token = visitor.signIn(employed.login(), employed.once());
        var path = ACCOUNTS + "/" + employed.id();

        assertThat(said(visitor.post(path + "/lock", security, Map.of("reason", "left"))))
                .isEqualTo("204");
        assertThat(json(visitor.get("/api/access/me", token)).path("signedIn").asBoolean())
                .isFalse();
        assertThat(said(signIn(employed.login(), employed.once()))).isEqualTo("423 access.account-locked");

        assertThat(said(visitor.post(path + "/unlock", security, Map.of()))).isEqualTo("204");
        assertThat(said(signIn(employed.login(), employed.once()))).isEqualTo("200");

        var reset = visitor.post(path + "/reset", security, Map.of("password", true, "secondFactor", false));
        assertThat(said(signIn(employed.login(), employed.once()))).isEqualTo("401 access.wrong-credentials");
        assertThat(said(signIn(
                        employed.login(), json(reset).path("oneTimePassword").asString())))
                .isEqualTo("200");
    }

    @Test
    void grantsAndEndsRoles() {
        var security = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        var employed = visitor.employ(Role.VOLUNTEER, HERE);
        var grants = ACCOUNTS + "/" + employed.id() + "/grants";

        var granted = visitor.post(grants, security, grant("REVIEWER", HERE));
        assertThat(said(granted)).isEqualTo("201");
        assertThat(said(visitor.post(grants, security, grant("REVIEWER", HERE))))
                .isEqualTo("409 access.already-granted");
        var id = json(granted).path("id").asString();
        assertThat(said(visitor.delete(grants + "/" + id, security))).isEqualTo("204");
        assertThat(said(visitor.delete(grants + "/" + id, security))).isEqualTo("404 shared.not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT, 140403010002, 400 shared.invalid",
        "KING, 140403010002, 400 shared.invalid",
        "REVIEWER, 999, 400 shared.invalid",
        "REVIEWER, '', 400 shared.invalid",
        "REVIEWER, 140403010001, 404 shared.not-found",
        "REVIEWER, 14, 404 shared.not-found",
    })
    void refusesARoleThatCannotBeGranted(String role, String area, String answer) {
        var security = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);

        var opened = visitor.post(ACCOUNTS, security, account("staff-" + UUID.randomUUID(), role, area));

        assertThat(said(opened)).isEqualTo(answer);
    }

    @Test
    void doesNotLetALocalAdministratorGrantTheWholeInstallation() {
        var security = visitor.staff(Role.SECURITY_ADMINISTRATOR, HERE);
        var everywhere = new HashMap<String, Object>(Map.of("role", "REVIEWER", "reason", "test"));

        var body = Map.of("login", "staff-" + UUID.randomUUID(), "name", "某人", "roles", List.of(everywhere));
        assertThat(said(visitor.post(ACCOUNTS, security, body))).isEqualTo("404 shared.not-found");
    }

    @Test
    void isClosedToEverybodyElse() {
        for (var role : List.of(Role.DIRECTOR, Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(said(visitor.get(ACCOUNTS, visitor.staff(role, HERE)))).isEqualTo("403 access.not-allowed");
        }
    }

    private List<String> logins(String token) {
        return json(visitor.get(ACCOUNTS + "?limit=200", token))
                .path("items")
                .valueStream()
                .map(row -> row.path("login").asString())
                .toList();
    }

    private List<String> roles(String token, String login) {
        return json(visitor.get(ACCOUNTS + "?limit=200", token))
                .path("items")
                .valueStream()
                .filter(row -> row.path("login").asString().equals(login))
                .flatMap(row -> row.path("roles").valueStream())
                .map(role -> role.path("role").asString())
                .toList();
    }

    private MvcTestResult signIn(String login, String password) {
        return visitor.post("/api/access/sign-in", null, Map.of("login", login, "password", password));
    }

    private static Map<String, Object> account(String login, String role, String area) {
        return Map.of("login", login, "name", "李建国", "roles", List.of(grant(role, area)));
    }

    private static Map<String, Object> grant(String role, String area) {
        return Map.of("role", role, "area", area, "reason", "for the test");
    }
}
