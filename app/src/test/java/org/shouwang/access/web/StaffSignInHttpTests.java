package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.access.web.Visitor.json;
import static org.shouwang.access.web.Visitor.said;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.access.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AccessHttpTest
class StaffSignInHttpTests {
    private static final String HERE = "140403010002";

    private final Visitor visitor;
    private final MockMvcTester mvc;

    StaffSignInHttpTests(Visitor visitor, MockMvcTester mvc) {
        this.visitor = visitor;
        this.mvc = mvc;
    }

    @Test
    void knowsNobodyBeforeTheSignIn() {
        var me = json(visitor.get("/api/access/me", null));

        assertThat(me.path("signedIn").asBoolean()).isFalse();
        assertThat(me.path("drill").asBoolean()).isTrue();
        assertThat(me.path("permissions")).isEmpty();
        assertThat(me.has("accountId")).isFalse();
    }

    @Test
    void saysWhoCameInWithTheNameMasked() {
        var token = visitor.staff(Role.REVIEWER, HERE);

        var me = json(visitor.get("/api/access/me", token));

        assertThat(me.path("signedIn").asBoolean()).isTrue();
        assertThat(me.path("kind").asString()).isEqualTo("STAFF");
        assertThat(me.path("name").asString()).isEqualTo("李*国");
        assertThat(me.path("secondFactor").asBoolean()).isFalse();
        assertThat(me.path("roles").get(0).path("role").asString()).isEqualTo("REVIEWER");
        assertThat(me.path("roles").get(0).path("area").asString()).isEqualTo(HERE);
        assertThat(me.path("permissions").valueStream().map(one -> one.asString()))
                .containsExactly("REVIEW", "FIND_PEOPLE", "REVEAL", "SEE_FIGURES");
    }

    @Test
    void givesBrowsersACookieThatNoScriptReadsAndNoToken() {
        var employed = visitor.employ(Role.REVIEWER, HERE);
        var answer = mvc.post()
                .uri("/api/access/sign-in")
                .secure(true)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"%s\",\"password\":\"%s\"}".formatted(employed.login(), employed.once()))
                .exchange();

        assertThat(answer).hasStatusOk().doesNotContainHeader("X-Session-Token");
        assertThat(Visitor.header(answer, "Set-Cookie"))
                .startsWith("shouwang=ey")
                .contains("Path=/", "Max-Age=1800", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(Visitor.header(answer, "Strict-Transport-Security")).isNotEmpty();
    }

    @Test
    void leavesNoCookieWithProgramsThatAskForAToken() {
        var employed = visitor.employ(Role.REVIEWER, HERE);
        var answer = visitor.post(
                "/api/access/sign-in", null, Map.of("login", employed.login(), "password", employed.once()));

        assertThat(answer).hasStatusOk().containsHeader("X-Session-Token").doesNotContainHeader("Set-Cookie");
    }

    @Test
    void takesLoginsAsPeopleTypeThem() {
        var employed = visitor.employ(Role.REVIEWER, HERE);
        var typed = Map.of(
                "login", "  " + employed.login().toUpperCase(java.util.Locale.ROOT) + " ", "password", employed.once());

        assertThat(said(visitor.post("/api/access/sign-in", null, typed))).isEqualTo("200");
    }

    @Test
    void answersTheSameForAWrongPasswordAndALoginThatNobodyHas() {
        var known = visitor.post(
                "/api/access/sign-in",
                null,
                Map.of("login", visitor.employ(Role.REVIEWER, HERE).login(), "password", "wrong"));
        var unknown = visitor.post(
                "/api/access/sign-in", null, Map.of("login", "nobody-" + UUID.randomUUID(), "password", "wrong"));

        assertThat(said(known)).isEqualTo("401 access.wrong-credentials");
        assertThat(json(known)).isEqualTo(json(unknown));
        assertThat(json(known).path("remaining").asInt()).isEqualTo(4);
        assertThat(json(known).path("title").asString()).contains("还能试 4 次");
    }

    @Test
    void endsOneSessionOrAll() {
        var employed = visitor.employ(Role.REVIEWER, HERE);
        var first = visitor.signIn(employed.login(), employed.once());
        var second = visitor.signIn(employed.login(), employed.once());
        var third = visitor.signIn(employed.login(), employed.once());

        assertThat(said(visitor.post("/api/access/sign-out", first, Map.of("everywhere", false))))
                .isEqualTo("204");
        assertThat(isIn(first)).isFalse();
        assertThat(isIn(second)).isTrue();

        assertThat(said(visitor.post("/api/access/sign-out", second, Map.of("everywhere", true))))
                .isEqualTo("204");
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 shared.invalid",
                "[] | 400 shared.invalid",
                "null | 400 shared.invalid",
                "'' | 400 shared.invalid",
                "{\"login\":null,\"password\":\"x\"} | 400 shared.invalid",
                "{\"login\":\"\",\"password\":\"x\"} | 400 shared.invalid",
                "{\"login\":{},\"password\":\"x\"} | 400 shared.invalid",
                "{\"login\":\"a\",\"password\":[\"x\"]} | 400 shared.invalid",
                "{\"login\":\"a\",\"password\":\"x\",\"role\":\"DIRECTOR\"} | 400 shared.invalid",
                "{\"login\":\"a\",\"password\":\"x\",\"code\":\"12345\"} | 400 shared.invalid",
                "{\"login\":\"a\",\"password\":\"x\",\"code\":\"abcdef\"} | 400 shared.invalid",
                "{\"login\":\"a\\u0000b\",\"password\":\"x\"} | 400 shared.invalid",
                "{\"login\":\"李建国\",\"password\":\"x\"} | 401 access.wrong-credentials",
                "{\"login\":\"' or 1=1 --\",\"password\":\"x\"} | 401 access.wrong-credentials",
            })
    void refusesWhatIsNoSignIn(String body, String answer) {
        var sent = mvc.post()
                .uri("/api/access/sign-in")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(said(sent)).startsWith(answer.substring(0, 3));
    }

    @Test
    void takesLongAndStrangePasswordsForWrongOnes() {
        for (var password : new String[] {"x".repeat(200), "密".repeat(100), "\uD83D\uDE00", "\uFFFF"}) {
            var form = new HashMap<>(Map.of("login", "nobody-" + UUID.randomUUID(), "password", password));
            assertThat(said(visitor.post("/api/access/sign-in", null, form))).isEqualTo("401 access.wrong-credentials");
        }
        var tooLong = Map.of("login", "nobody", "password", "x".repeat(201));
        assertThat(said(visitor.post("/api/access/sign-in", null, tooLong))).isEqualTo("400 shared.invalid");
    }

    private boolean isIn(String token) {
        return json(visitor.get("/api/access/me", token)).path("signedIn").asBoolean();
    }
}
