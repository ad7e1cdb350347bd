package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.access.web.Visitor.json;
import static org.shouwang.access.web.Visitor.said;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@AccessHttpTest
class ResidentSignInHttpTests {
    private static final String CODES = "/api/access/codes";
    private static final String SIGN_IN = "/api/access/resident-sign-in";

    private final Visitor visitor;
    private final JdbcClient jdbc;

    ResidentSignInHttpTests(Visitor visitor, JdbcClient jdbc) {
        this.visitor = visitor;
        this.jdbc = jdbc;
    }

    @Test
    void leadsTheSameNumberToTheSameAccount() {
        var phone = Visitor.phone();

        var first = me(visitor.resident(phone));
        var again = me(visitor.resident("+86 " + phone));
        var other = me(visitor.resident(Visitor.phone()));

        assertThat(first.path("kind").asString()).isEqualTo("RESIDENT");
        assertThat(first.has("name")).isFalse();
        assertThat(first.path("permissions").get(0).asString()).isEqualTo("REGISTER_OWN");
        assertThat(again.path("accountId")).isEqualTo(first.path("accountId"));
        assertThat(other.path("accountId")).isNotEqualTo(first.path("accountId"));
    }

    @Test
    void answersTheSameWhetherTheNumberIsKnownOrNot() {
        var known = Visitor.phone();
        visitor.resident(known);

        var toKnown = visitor.post(CODES, null, Map.of("phone", known));
        var toUnknown = visitor.post(CODES, null, Map.of("phone", Visitor.phone()));

        assertThat(said(toKnown)).isEqualTo("202").isEqualTo(said(toUnknown));
        assertThat(json(toKnown).propertyNames()).isEqualTo(json(toUnknown).propertyNames());
        assertThat(json(toKnown).path("challenge").asString())
                .hasSameSizeAs(json(toUnknown).path("challenge").asString());
    }

    @Test
    void takesFiveTriesAtACodeAndNoMore() {
        var sent = json(visitor.post(CODES, null, Map.of("phone", Visitor.phone())));
        var wrong = sent.path("drillCode").asString().equals("000000") ? "000001" : "000000";

        for (int remaining = 4; remaining >= 0; remaining--) {
            var answer = enter(sent, wrong, UUID.randomUUID());
            assertThat(answer.path("code").asString()).isEqualTo("access.wrong-code");
            assertThat(answer.path("remaining").asInt()).isEqualTo(remaining);
        }
        assertThat(enter(sent, sent.path("drillCode").asString(), UUID.randomUUID())
                        .path("code")
                        .asString())
                .isEqualTo("access.code-expired");
    }

    @Test
    void takesACodeOnceButTheSameRequestAgainAfterABrokenLine() {
        var sent = json(visitor.post(CODES, null, Map.of("phone", Visitor.phone())));
        var code = sent.path("drillCode").asString();
        var request = UUID.randomUUID();

        assertThat(enter(sent, code, request).path("signedIn").asBoolean()).isTrue();
        assertThat(enter(sent, code, request).path("signedIn").asBoolean()).isTrue();
        assertThat(enter(sent, code, UUID.randomUUID()).path("code").asString()).isEqualTo("access.code-expired");
    }

    @Test
    void bindsACodeToItsOwnRequest() {
        var mine = json(visitor.post(CODES, null, Map.of("phone", Visitor.phone())));
        var theirs = json(visitor.post(CODES, null, Map.of("phone", Visitor.phone())));

        assertThat(enter(theirs, mine.path("drillCode").asString(), UUID.randomUUID())
                        .path("code")
                        .asString())
                .isEqualTo("access.wrong-code");
    }

    @Test
    void sendsOnlySoManyCodesToOneNumber() {
        var phone = Visitor.phone();
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(said(visitor.post(CODES, null, Map.of("phone", phone))))
                        .isEqualTo("202"));

        var refused = visitor.post(CODES, null, Map.of("phone", phone));
        assertThat(said(refused)).isEqualTo("429 access.too-many-tries");
        assertThat(Integer.parseInt(Visitor.header(refused, "Retry-After"))).isBetween(1, 3601);
    }

    @Test
    void keepsNeitherNumberNorCodeInClear() {
        var phone = Visitor.phone();
        var sent = json(visitor.post(CODES, null, Map.of("phone", phone)));
        enter(sent, sent.path("drillCode").asString(), UUID.randomUUID());

        var everything = jdbc.sql("""
                        select coalesce(string_agg(t, ' '), '') from (
                            select c::text as t from access.challenge c union all
                            select w::text from access.way_in w union all
                            select a::text from access.account a where kind = 'RESIDENT' union all
                            select l::text from access.allowance l union all
                            select e::text from audit.entry e) x
                        """).query(String.class).single();
        assertThat(everything).isNotEmpty().doesNotContain(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "123",
                "1540000000",
                "154000000000",
                "25400000000",
                "１５４００００００００",
                "1540000000a",
                "+1",
                "+86",
                "+8615400000",
                "'; drop table access.account; --",
                "15400000000,15400000001",
                "𝟏𝟓𝟒𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎",
            })
    void refusesWhatIsNoMobileNumber(String phone) {
        assertThat(said(visitor.post(CODES, null, Map.of("phone", phone)))).isEqualTo("400 shared.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 123456, 400",
        "x, '', 400",
        "x, 123456, 401",
        "AAAAAAAAAAAAAAAAAAAAAA, 123456, 401",
        "守望, 123456, 401",
        "AAAAAAAAAAAAAAAAAAAAAA, 123456123456123456123, 400",
    })
    void refusesWhatAnswersNoChallenge(String challenge, String code, int status) {
        var answer = visitor.post(SIGN_IN, null, Map.of("challenge", challenge, "code", code));

        assertThat(answer).hasStatus(status);
    }

    private JsonNode enter(JsonNode sent, String code, UUID request) {
        return json(visitor.post(
                SIGN_IN,
                null,
                Map.of("challenge", sent.path("challenge").asString(), "code", code),
                Map.of("Idempotency-Key", request.toString())));
    }

    private JsonNode me(String token) {
        return json(visitor.get("/api/access/me", token));
    }
}
