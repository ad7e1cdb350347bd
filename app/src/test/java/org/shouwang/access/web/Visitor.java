package org.shouwang.access.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountKeeping;
import org.shouwang.access.domain.AccountKeeping.Keeper;
import org.shouwang.access.domain.NewGrant;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the door: writes as a page does, and signs in as whom a test needs. */
@TestComponent
class Visitor {
    static final String PASSWORD = "a long enough passphrase";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Keeper KEEPER = new Keeper(UUID.randomUUID(), AreaScope.of(AreaPath.COUNTRY));

    private final MockMvcTester mvc;
    private final AccountKeeping keeping;

    Visitor(MockMvcTester mvc, AccountKeeping keeping) {
        this.mvc = mvc;
        this.keeping = keeping;
    }

    MvcTestResult get(String uri, @Nullable String token) {
        return mvc.get().uri(uri).headers(headers(token)).exchange();
    }

    MvcTestResult delete(String uri, String token) {
        var headers = headers(token);
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        return mvc.delete().uri(uri).headers(headers).exchange();
    }

    MvcTestResult post(String uri, @Nullable String token, Map<String, ?> body) {
        return post(uri, token, body, Map.of());
    }

    /** Headers given here win over the usual ones. */
    MvcTestResult post(String uri, @Nullable String token, Map<String, ?> body, Map<String, String> more) {
        var headers = headers(token);
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        more.forEach(headers::set);
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    /** A member of staff in this role on these areas, signed in for good. */
    String staff(Role role, String... areas) {
        var employed = employ(role, areas);
        var first = signIn(employed.login(), employed.once());
        return header(
                post("/api/access/password", first, Map.of("current", employed.once(), "next", PASSWORD)),
                "X-Session-Token");
    }

    Employed employ(Role role, String... areas) {
        var login = "staff-" + UUID.randomUUID();
        var grants = List.of(areas).stream()
                .map(area -> new NewGrant(role, new AreaPath(area), "for the test", null))
                .toList();
        var opened = keeping.open(KEEPER, login, "李建国", grants);
        return new Employed(opened.account(), login, opened.password());
    }

    String signIn(String login, String password) {
        return header(
                post("/api/access/sign-in", null, Map.of("login", login, "password", password)), "X-Session-Token");
    }

    /** A resident with this phone. */
    String resident(String phone) {
        var sent = json(post("/api/access/codes", null, Map.of("phone", phone)));
        var body = Map.of(
                "challenge", sent.path("challenge").asString(),
                "code", sent.path("drillCode").asString());
        return header(post("/api/access/resident-sign-in", null, body), "X-Session-Token");
    }

    static String phone() {
        return "154%08d".formatted(System.nanoTime() % 100_000_000);
    }

    static JsonNode json(MvcTestResult result) {
        try {
            return JSON.readTree(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Status and code, which is all that most refusals say. */
    static String said(MvcTestResult result) {
        var body = result.getResponse().getContentAsByteArray();
        var code = body.length == 0 ? "" : " " + json(result).path("code").asString("");
        return (result.getResponse().getStatus() + code).strip();
    }

    static String header(MvcTestResult result, String name) {
        var value = result.getResponse().getHeader(name);
        if (value == null) {
            throw new AssertionError(said(result) + " without " + name);
        }
        return value;
    }

    private static HttpHeaders headers(@Nullable String token) {
        var headers = new HttpHeaders();
        headers.set("X-Session", "token");
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return headers;
    }

    record Employed(UUID id, String login, String once) {}
}
