package org.shouwang.drill.api;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person gets a session token. */
interface SignIn {
    @Nullable String token(Session anyone);

    /** A drill's day runs so fast that a code may expire on its way. */
    int MORE_CODES = 3;

    static SignIn withPassword(String login, String password) {
        return anyone -> tokenOf(
                anyone.post("/api/access/sign-in", UUID.randomUUID(), Map.of("login", login, "password", password)));
    }

    static SignIn withCode(String phone) {
        return anyone -> {
            var answer = enterCode(anyone, phone);
            for (int i = 0; i < MORE_CODES && answer.code().equals("access.code-expired"); i++) {
                answer = enterCode(anyone, phone);
            }
            return tokenOf(answer);
        };
    }

    private static Answer enterCode(Session anyone, String phone) {
        var sent = anyone.post("/api/access/codes", UUID.randomUUID(), Map.of("phone", phone))
                .orFail("asking for a code");
        return anyone.post(
                "/api/access/resident-sign-in",
                UUID.randomUUID(),
                Map.of("challenge", sent.text("challenge"), "code", sent.text("drillCode")));
    }

    private static String tokenOf(Answer answer) {
        return Objects.requireNonNull(answer.orFail("signing in").sessionToken(), "signed in without a token");
    }
}
