package org.shouwang.drill.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person gets a session token. */
interface SignIn {
    @Nullable String token(Session anyone);

    static SignIn withPassword(String login, String password) {
        return anyone -> tokenOf(anyone, "/api/access/sign-in", Map.of("login", login, "password", password));
    }

    static SignIn withCode(String phone) {
        return anyone -> {
            var sent = anyone.post("/api/access/codes", UUID.randomUUID(), Map.of("phone", phone))
                    .orFail("asking for a code");
            return tokenOf(
                    anyone,
                    "/api/access/resident-sign-in",
                    Map.of("challenge", sent.text("challenge"), "code", sent.text("drillCode")));
        };
    }

    private static String tokenOf(Session anyone, String path, Map<String, String> body) {
        return anyone.post(path, UUID.randomUUID(), body)
                .orFail("signing in")
                .headers()
                .firstValue("X-Session-Token")
                .orElseThrow(() -> new IllegalStateException("signed in without a token"));
    }
}
