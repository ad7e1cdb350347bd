package org.shouwang.drill.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens accounts for staff and, as everybody must at first, changes the one-time password. */
public final class Employment {
    private static final String ACCOUNTS = "/api/access/accounts";

    private final Api api;
    private final Session security;

    /** With the session of a security administrator. */
    public Employment(Api api, Session security) {
        this.api = api;
        this.security = security;
    }

    /** Somebody who was employed before keeps the account; done again it changes nothing. */
    public Session employ(Person person, String password) {
        var grant = Map.of("role", person.role(), "area", person.area(), "reason", "演练");
        var opened = security.post(
                ACCOUNTS,
                UUID.randomUUID(),
                Map.of("login", person.login(), "name", person.name(), "roles", List.of(grant)));
        if (opened.ok()) {
            changePassword(person.login(), opened, password);
        } else if (!opened.code().equals("access.login-taken")) {
            opened.orFail("opening an account");
        } else if (!signsIn(person.login(), password)) {
            changePassword(person.login(), reset(person.login()), password);
        }
        return Session.staff(api, person.login(), password);
    }

    private void changePassword(String login, Answer opened, String password) {
        var once = opened.text("oneTimePassword");
        Session.staff(api, login, once)
                .post("/api/access/password", UUID.randomUUID(), Map.of("current", once, "next", password))
                .orFail("changing a password");
    }

    private boolean signsIn(String login, String password) {
        return Session.anyone(api)
                .post("/api/access/sign-in", UUID.randomUUID(), Map.of("login", login, "password", password))
                .ok();
    }

    private Answer reset(String login) {
        for (var account : security.get(ACCOUNTS + "?limit=200")
                .orFail("listing accounts")
                .body()
                .path("items")) {
            if (account.path("login").asString().equals(login)) {
                var path = ACCOUNTS + "/" + account.path("id").asString() + "/reset";
                return security.post(path, UUID.randomUUID(), Map.of("password", true, "secondFactor", false))
                        .orFail("resetting a password");
            }
        }
        throw new IllegalStateException("no account " + login);
    }

    /** Who is employed, as what, and for which area. */
    public record Person(String login, String role, String area, String name) {}
}
