package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.HttpCaller;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class ProblemTests {
    private static final String GOOD = "\"name\":\"a\",\"count\":1,\"flag\":true";

    private final HttpCaller caller;

    ProblemTests(@LocalServerPort int port) {
        this.caller = HttpCaller.at(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`name`:`a`,`count`:1,`flag`:true,`extra`:1}         | extra          | shared.field-unknown",
                "{`name`:`a`,`count`:`1`,`flag`:true}                 | count          | shared.field-format",
                "{`name`:`a`,`count`:1.5,`flag`:true}                 | count          | shared.field-format",
                "{`name`:`a`,`count`:99999999999,`flag`:true}         | count          | shared.field-format",
                "{`name`:`a`,`count`:null,`flag`:true}                | count          | shared.field-format",
                "{`name`:`a`,`flag`:true}                             | count          | shared.field-format",
                "{`name`:`a`,`count`:1,`flag`:`yes`}                  | flag           | shared.field-format",
                "{`name`:5,`count`:1,`flag`:true}                     | name           | shared.field-format",
                "{`name`:[],`count`:1,`flag`:true}                    | name           | shared.field-format",
                "{`name`:`a\\u0000b`,`count`:1,`flag`:true}           | name           | shared.field-characters",
                "{`name`:`a\\ud800`,`count`:1,`flag`:true}            | name           | shared.field-characters",
                "{`name`:` `,`count`:1,`flag`:true}                   | name           | shared.field-not-blank",
                "{`name`:`a`,`count`:1,`flag`:true,`day`:`2026-02-30`}| day            | shared.field-format",
                "{`name`:`a`,`count`:1,`flag`:true,`day`:``}          | day            | shared.field-format",
                "{`name`:`a`,`count`:1,`flag`:true,`level`:`VILLAGE`} | level          | shared.field-choice",
                "{`name`:`a`,`count`:1,`flag`:true,`level`:1}         | level          | shared.field-choice",
                "{`name`:`a`,`count`:1,`flag`:true,`area`:`14x`}      | area           | shared.field-format",
                "{`name`:`a`,`count`:1,`flag`:true,`notes`:[null]}    | notes[0]       | shared.field-format",
                "{`name`:`a`,`count`:1,`flag`:true,`notes`:[{`text`:``,`slowly`:0}]} | notes[0].text | shared.field-not-blank"
            })
    void namesTheFieldOfAFault(String body, String field, String code) {
        var answer = caller.send("POST", "/api/trouble/strict", body.replace('`', '"'), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("shared.invalid");
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).as(answer.body()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank().isNotEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "-",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"count\":NaN}",
                "<a/>"
            })
    void refusesWhatIsNoSuchBody(String body) {
        var answer = caller.send("POST", "/api/trouble/strict", body, Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("title")).isNotBlank();
    }

    @Test
    void refusesWhatIsTooDeep() {
        var deep = "{" + GOOD + ",\"notes\":" + "[".repeat(50) + "]".repeat(50) + "}";
        assertThat(caller.send("POST", "/api/trouble/strict", deep, Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void namesTheAllowedChoices() {
        var answer = caller.send("POST", "/api/trouble/strict", "{" + GOOD + ",\"level\":\"X\"}", Map.of());

        assertThat(answer.body()).contains("PROVINCE, CITY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/trouble/parameters                     | 400 | shared.invalid",
                "GET    | /api/trouble/parameters?limit=x             | 400 | shared.invalid",
                "GET    | /api/trouble/parameters?limit=1&level=x     | 400 | shared.invalid",
                "GET    | /api/trouble/parameters?limit=1&q=%00       | 400 | shared.invalid",
                "GET    | /api/nothing                                | 404 | shared.not-found",
                "GET    | /api                                        | 404 | shared.not-found",
                "POST   | /api/nothing                                | 404 | shared.not-found",
                "PATCH  | /api/trouble/notes                          | 405 | shared.method-not-allowed",
                "DELETE | /api/trouble/notes/1                        | 400 | shared.invalid",
                "GET    | /error                                      | 404 | shared.not-found",
                "GET    | /nothing.js                                 | 404 | shared.not-found",
                "GET    | /api/%2e%2e/x                               | 400 | shared.address-odd",
                "GET    | /api//trouble                               | 400 | shared.address-odd",
                "POST   | /desk/x                                     | 405 | shared.method-not-allowed",
                "TRACE  | /api/trouble/notes                          | 405 | shared.method-not-allowed"
            })
    void answersEveryWrongAddress(String method, String path, int status, String code) {
        var answer = caller.send(method, path, null, Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(title("en-GB,en;q=0.9")).isEqualTo("Not found");
        assertThat(title("zh-TW")).isEqualTo("没有找到");
        assertThat(title("fr, en;q=0.5")).isEqualTo("Not found");
        assertThat(title("fr")).isEqualTo("没有找到");
        assertThat(title("")).isEqualTo("没有找到");
        assertThat(title(";;,q=x")).isEqualTo("没有找到");
    }

    @Test
    void answersAProblemWhateverWasAskedFor() {
        var answer = caller.send("GET", "/api/nothing", null, Map.of("Accept", "text/csv"));
        assertThat(answer.text("code")).isEqualTo("shared.not-found");
    }

    @Test
    void refusesAFormThatItCannotAnswerIn() {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Accept", "application/xml");
        var answer = caller.send("POST", "/api/trouble/strict", "{" + GOOD + "}", headers);
        assertThat(answer.status()).isEqualTo(406);
    }

    private String title(String language) {
        return caller.send("GET", "/api/nothing", null, Map.of("Accept-Language", language))
                .text("title");
    }
}
