package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.access.web.Visitor.json;
import static org.shouwang.access.web.Visitor.said;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AccessHttpTest
class GateTests {
    private static final String HERE = "140403010002";
    private static final String NEXT_DOOR = "140403010001";

    private final Visitor visitor;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    GateTests(Visitor visitor, MockMvcTester mvc, JdbcClient jdbc) {
        this.visitor = visitor;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/probe/anyone, 200",
        "/api/probe/signed-in, 401 access.not-signed-in",
        "/api/probe/review, 401 access.not-signed-in",
        "/api/probe/forgotten, 404 shared.not-found",
        "/api/probe/nothing-here, 404 shared.not-found",
        "/api, 404 shared.not-found",
        "/api/, 404 shared.not-found",
        "/%61pi/probe/review, 400 shared.address-odd",
        "/api/probe/review/, 404 shared.not-found",
        "/error, 404 shared.not-found",
    })
    void answersAStrangerWhatEachHandlerAllows(String uri, String answer) {
        assertThat(said(mvc.get().uri(java.net.URI.create(uri)).exchange())).isEqualTo(answer);
    }

    @Test
    void answersNobodyWhereAHandlerDoesNotSayWhom() {
        var director = visitor.staff(Role.DIRECTOR, HERE);

        assertThat(said(visitor.get("/api/probe/forgotten", director))).isEqualTo("404 shared.not-found");
    }

    @Test
    void letsARoleDoWhatItAllowsAndNothingElse() {
        var reviewer = visitor.staff(Role.REVIEWER, HERE);
        var volunteer = visitor.staff(Role.VOLUNTEER, HERE);
        var resident = visitor.resident(Visitor.phone());

        assertThat(said(visitor.get("/api/probe/review", reviewer))).isEqualTo("200");
        assertThat(said(visitor.get("/api/probe/review", volunteer))).isEqualTo("403 access.not-allowed");
        assertThat(said(visitor.get("/api/probe/review", resident))).isEqualTo("403 access.not-allowed");
        assertThat(said(visitor.get("/api/probe/signed-in", resident))).isEqualTo("200");
    }

    @Test
    void leavesATraceOfWhomItTurnedAway() {
        var before = denials();
        visitor.get("/api/probe/review", visitor.staff(Role.VOLUNTEER, HERE));

        assertThat(denials()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '140403010001,140403010002'",
        "140403010002, 140403010002",
        "140403, '140403010001,140403010002'",
        "140403010002001, 140403010002001",
        "321002001001, 404 shared.not-found",
        "32, 404 shared.not-found",
        "140403010003, 404 shared.not-found",
        "nonsense, 404 shared.not-found",
        "1404030100020, 404 shared.not-found",
        "１４, 404 shared.not-found",
    })
    void narrowsTheCallersAreasAndHidesAllOthers(String area, String answer) {
        var reviewer = visitor.staff(Role.REVIEWER, HERE, NEXT_DOOR);

        var result = visitor.get("/api/probe/review?area=" + area, reviewer);
        var roots = json(result)
                .path("roots")
                .valueStream()
                .map(root -> root.asString())
                .toList();

        assertThat(roots.isEmpty() ? said(result) : String.join(",", roots)).isEqualTo(answer);
    }

    @Test
    void givesEachPermissionItsOwnAreas() {
        var account = visitor.employ(Role.VOLUNTEER, HERE);
        var token = visitor.signIn(account.login(), account.once());

        assertThat(json(visitor.get("/api/access/me", token)).path("unfinished").asString())
                .isEqualTo("PASSWORD");
        assertThat(said(visitor.get("/api/probe/signed-in", token))).isEqualTo("403 access.unfinished");
        assertThat(json(visitor.get("/api/access/me", token)).path("permissions"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403 access.foreign-page",
        "Sec-Fetch-Site, same-site, 403 access.foreign-page",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example, 403 access.foreign-page",
        "Origin, null, 403 access.foreign-page",
        "Origin, http://localhost:8081, 403 access.foreign-page",
        "Origin, https://localhost, 403 access.foreign-page",
        "Origin, http://localhost, 200",
        "X-Other, anything, 200",
    })
    void takesWritesFromItsOwnPagesOnly(String header, String value, String answer) {
        assertThat(said(visitor.post("/api/probe/anyone", null, Map.of(), Map.of(header, value))))
                .isEqualTo(answer);
    }

    @Test
    void takesNoWriteWithoutAKeyThatAFormCannotSend() {
        var form = mvc.post()
                .uri("/api/probe/anyone")
                .contentType("text/plain")
                .content("{}")
                .exchange();

        assertThat(said(form)).isEqualTo("400 shared.key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "null", "Bearer", "eyJhbGciOiJub25lIn0.e30."})
    void takesNothingForASessionThatIsNone(String token) {
        assertThat(said(visitor.get("/api/probe/signed-in", token))).isEqualTo("401 access.not-signed-in");
        assertThat(said(visitor.get("/api/probe/anyone", token))).isEqualTo("200");
    }

    @Test
    void doesNotFallBackToTheCookieOfWhoeverElse() {
        var cookie = new jakarta.servlet.http.Cookie("shouwang", visitor.resident(Visitor.phone()));

        assertThat(said(mvc.get().uri("/api/probe/signed-in").cookie(cookie).exchange()))
                .isEqualTo("200");
        assertThat(said(mvc.get()
                        .uri("/api/probe/signed-in")
                        .cookie(cookie)
                        .header(HttpHeaders.AUTHORIZATION, "Basic abc")
                        .exchange()))
                .isEqualTo("401 access.not-signed-in");
    }

    @Test
    void tellsBrowsersToKeepToThemselves() {
        var answer = mvc.get().uri("/api/probe/anyone").exchange();

        assertThat(answer)
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin");
        assertThat(Visitor.header(answer, "Content-Security-Policy"))
                .contains("script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    private int denials() {
        return jdbc.sql("select count(*) from audit.entry where action = 'access.denied'")
                .query(Integer.class)
                .single();
    }

    @RestController
    @RequestMapping("/api/probe")
    static class Probes {
        @Allow.Anyone
        @GetMapping("/anyone")
        String anyone(@Nullable Caller caller) {
            return caller == null ? "\"nobody\"" : "\"somebody\"";
        }

        @Allow.Anyone
        @PostMapping("/anyone")
        Map<String, String> write() {
            return Map.of();
        }

        @Allow.SignedIn
        @GetMapping("/signed-in")
        String signedIn(Caller caller) {
            return "\"" + caller.kind() + "\"";
        }

        @Allow(Permission.REVIEW)
        @GetMapping("/review")
        Roots review(AreaScope areas) {
            return new Roots(areas.roots());
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "\"secret\"";
        }
    }

    record Roots(List<AreaPath> roots) {}
}
