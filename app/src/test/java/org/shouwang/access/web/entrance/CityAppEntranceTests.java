package org.shouwang.access.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.support.ModuleTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way in from a city app, against a real provider. */
@ModuleTest
@AutoConfigureMockMvc
class CityAppEntranceTests {
    private static final String COOKIE = "shouwang-entrance";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final MockMvcTester mvc;

    CityAppEntranceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        var issuer = CityProvider.start();
        properties.add("shouwang.access.city-apps.city.issuer", () -> issuer);
        properties.add("shouwang.access.city-apps.city.client-id", () -> "shouwang");
        properties.add("shouwang.access.city-apps.city.client-secret", () -> "secret");
        properties.add("shouwang.access.city-apps.city.name", () -> "我的长治");
        properties.add("shouwang.access.city-apps.dead.issuer", () -> "http://127.0.0.1:9");
        properties.add("shouwang.access.city-apps.dead.client-id", () -> "shouwang");
        properties.add("shouwang.access.city-apps.dead.client-secret", () -> "secret");
        properties.add("shouwang.access.city-apps.dead.name", () -> "停了的应用");
    }

    @Test
    void takesInWhomTheProviderVouchesForAndReturnsToThePage() throws Exception {
        var leaving = leave("?back=/register/who");
        assertThat(location(leaving)).contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid");

        var back = comeBack(vouched(leaving, "wang"), leaving);

        assertThat(location(back)).isEqualTo("/register/who");
        assertThat(back.getResponse().getCookie("JSESSIONID")).isNull();
        var me = me(back);
        assertThat(me.path("kind").asString()).isEqualTo("RESIDENT");
        assertThat(me.path("oidc").get(0).path("name").asString()).isEqualTo("我的长治");
    }

    @Test
    void findsTheSameAccountAgain() throws Exception {
        var wang = me(arrive("wang"));
        var again = me(arrive("wang"));
        var zhao = me(arrive("zhao"));

        assertThat(again.path("accountId")).isEqualTo(wang.path("accountId"));
        assertThat(zhao.path("accountId")).isNotEqualTo(wang.path("accountId"));
    }

    @Test
    void takesNobodyInWithoutTheCookieOfTheSameBrowser() throws Exception {
        var mine = leave("");
        var theirs = leave("");
        var vouched = vouched(mine, "wang");

        assertThat(location(comeBack(vouched, theirs))).isEqualTo("/sign-in?problem=access.entrance-failed");
        assertThat(location(get(vouched))).isEqualTo("/sign-in?problem=access.entrance-failed");
    }

    @Test
    void takesACodeOnce() throws Exception {
        var leaving = leave("");
        var vouched = vouched(leaving, "wang");
        assertThat(location(comeBack(vouched, leaving))).isEqualTo("/");

        assertThat(location(comeBack(vouched, leaving))).isEqualTo("/sign-in?problem=access.entrance-failed");
    }

    @ParameterizedTest
    @CsvSource({"dead", "unknown"})
    void saysOnTheSignInPageThatAProviderCannotBeReached(String app) {
        assertThat(location(get(URI.create("/oauth2/authorization/" + app))))
                .isEqualTo("/sign-in?problem=access.entrance-failed");
    }

    @ParameterizedTest
    @CsvSource({
        "/register, /register",
        "/register/who?step=2, /register/who?step=2",
        "//evil.example, /",
        "/\\evil.example, /",
        "https://evil.example, /",
        "javascript:alert(1), /",
        "'/a\r\nSet-Cookie: x=y', /",
        "/%2f%2fevil.example, /",
        "'', /",
    })
    void returnsToPagesOfItsOwnOnly(String asked, String page) {
        assertThat(LocalPage.of(asked)).isEqualTo(page);
    }

    private MvcTestResult arrive(String user) throws Exception {
        var leaving = leave("");
        return comeBack(vouched(leaving, user), leaving);
    }

    private MvcTestResult leave(String back) {
        return get(URI.create("/oauth2/authorization/city" + back));
    }

    private MvcTestResult comeBack(URI address, MvcTestResult left) {
        var cookie = java.util.Objects.requireNonNull(left.getResponse().getCookie(COOKIE));
        return get(address, cookie);
    }

    /** What the user's browser does at the provider: signs in there and is sent back with a code. */
    private static URI vouched(MvcTestResult leaving, String user) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var provider = URI.create(location(leaving));
        var form = HttpRequest.newBuilder(provider.resolve("/login")).build();
        var csrf = CSRF.matcher(browser.send(form, BodyHandlers.ofString()).body());
        assertThat(csrf.find()).isTrue();
        var signIn = HttpRequest.newBuilder(provider.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%1$s&password=%1$s&_csrf=%2$s".formatted(user, csrf.group(1))))
                .build();
        browser.send(signIn, BodyHandlers.discarding());
        var answer = browser.send(HttpRequest.newBuilder(provider).build(), BodyHandlers.ofString());
        return URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer)));
    }

    private JsonNode me(MvcTestResult arrived) throws IOException {
        var session = java.util.Objects.requireNonNull(arrived.getResponse().getCookie("shouwang"));
        var answer = get(URI.create("/api/access/me"), session);
        return new JsonMapper().readTree(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(URI address, Cookie... cookies) {
        var local = URI.create("http://community.example" + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        var request = mvc.get().uri(local);
        return cookies.length == 0
                ? request.exchange()
                : request.cookie(cookies).exchange();
    }

    private static String location(MvcTestResult result) {
        var location = result.getResponse().getHeader("Location");
        if (location == null) {
            throw new AssertionError("no redirect but " + result.getResponse().getStatus());
        }
        return location;
    }
}
