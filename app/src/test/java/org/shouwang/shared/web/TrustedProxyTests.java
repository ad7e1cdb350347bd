package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.HttpCaller;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@OverHttp
@TestPropertySource(properties = "shouwang.trusted-proxies=127.0.0.1/32")
class TrustedProxyTests {
    private final HttpCaller caller;

    TrustedProxyTests(@LocalServerPort int port) {
        this.caller = HttpCaller.at(port);
    }

    @Test
    void isTakenAtItsWord() {
        var answer = caller.send(
                "GET",
                "/api/trouble/origin",
                null,
                Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"));

        assertThat(answer.body()).isEqualTo("https 203.0.113.9");
    }
}
