package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.HttpCaller;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class DoorTests {
    private final HttpCaller caller;

    DoorTests(@LocalServerPort int port) {
        this.caller = HttpCaller.at(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/, resident",
        "/register/where, resident",
        "/desk, desk",
        "/desk/, desk",
        "/desk/reviews/42, desk",
        "/field/today, field",
        "/index.html, resident",
        "/field/index.html, field"
    })
    void leadsEveryAddressToThePageOfItsDoor(String path, String page) {
        var answer = caller.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(page);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void keepsHashedAssetsForEver() {
        assertThat(caller.get("/assets/app-1a2b3c.js").header("Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @CsvSource({"/api/x", "/assets/none.js", "/none.png", "/desk/none.css", "/oauth2/x"})
    void findsNothingWhereNothingIs(String path) {
        assertThat(caller.get(path).status()).isEqualTo(404);
    }

    @Test
    void answersFromTheCacheOfTheReader() {
        var modified = caller.get("/desk").header("Last-Modified");
        assertThat(caller.send("GET", "/desk", null, Map.of("If-Modified-Since", modified))
                        .status())
                .isEqualTo(304);
    }
}
