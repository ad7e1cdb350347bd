package org.shouwang.drill;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.Session;

/** An empty installation becomes one with administrators, running communities and staff. */
final class Founding {
    private final Api api;
    private final Team team;
    private final Keys keys;
    private final DrillRecord record;

    Founding(Api api, Team team, Keys keys, DrillRecord record) {
        this.api = api;
        this.team = team;
        this.keys = keys;
        this.record = record;
    }

    void run(String setUpCode) {
        setUp(setUpCode);
        var running = List.of(
                Map.of("code", Staff.COMMUNITY, "phone", "0355-5550001"),
                Map.of("code", Staff.NEIGHBOUR, "phone", "0355-5550002"));
        team.member("system")
                .post("/api/place/running", keys.of("running"), Map.of("communities", running))
                .orFail("running the communities");
        Staff.PEOPLE.parallelStream().forEach(this::employ);
    }

    private void setUp(String code) {
        var answer = Session.anyone(api)
                .post(
                        "/api/access/set-up",
                        UUID.randomUUID(),
                        Map.of(
                                "code", code,
                                "system", administrator(0),
                                "security", administrator(1),
                                "audit", administrator(2)));
        if (!answer.code().equals("access.set-up-done")) {
            answer.orFail("setting up");
        }
    }

    private Map<String, String> administrator(int index) {
        var staff = Staff.ADMINISTRATORS.get(index);
        return Map.of("login", staff.login(), "name", staff.name(), "password", password(staff));
    }

    /** Opens the account and, as everybody must, changes the one-time password. Done before, it is left alone. */
    private void employ(Staff staff) {
        var opened = team.member("security")
                .post(
                        "/api/access/accounts",
                        UUID.randomUUID(),
                        Map.of("login", staff.login(), "name", staff.name(), "roles", List.of(grant(staff))));
        if (opened.ok()) {
            changePassword(staff, opened);
        } else if (!opened.code().equals("access.login-taken")) {
            opened.orFail("opening an account");
        } else if (!signsIn(staff)) {
            changePassword(staff, reset(staff));
        }
    }

    private void changePassword(Staff staff, Answer opened) {
        var once = opened.text("oneTimePassword");
        Session.staff(api, staff.login(), once)
                .post("/api/access/password", UUID.randomUUID(), Map.of("current", once, "next", password(staff)))
                .orFail("changing a password");
    }

    private boolean signsIn(Staff staff) {
        var form = Map.of("login", staff.login(), "password", password(staff));
        return Session.anyone(api)
                .post("/api/access/sign-in", UUID.randomUUID(), form)
                .ok();
    }

    private Answer reset(Staff staff) {
        var security = team.member("security");
        for (var account : security.get("/api/access/accounts?limit=200")
                .orFail("listing accounts")
                .body()
                .path("items")) {
            if (account.path("login").asString().equals(staff.login())) {
                var path = "/api/access/accounts/" + account.path("id").asString() + "/reset";
                return security.post(path, UUID.randomUUID(), Map.of("password", true, "secondFactor", false))
                        .orFail("resetting a password");
            }
        }
        throw new IllegalStateException("no account " + staff.login());
    }

    private static Map<String, String> grant(Staff staff) {
        return Map.of("role", staff.role(), "area", staff.area(), "reason", "演练");
    }

    private String password(Staff staff) {
        return Objects.requireNonNull(record.passwords().get(staff.login()));
    }
}
