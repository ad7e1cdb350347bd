package org.shouwang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.WholeApplication;
import org.shouwang.support.Wire;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A few who begin to sign in and never finish. */
@WholeApplication
class SlowSignInTests {
    private static final int FEW = 8;

    private final int port;

    SlowSignInTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void keepNobodyElseOut() {
        var wires = new ArrayList<Wire>();
        try {
            for (int i = 0; i < FEW; i++) {
                wires.add(Wire.to(port).say("""
                        POST /api/access/sign-in HTTP/1.1\r
                        Host: localhost\r
                        Idempotency-Key: %s\r
                        Content-Type: application/json\r
                        Content-Length: 100\r
                        \r
                        {""".formatted(UUID.randomUUID())));
            }
            var answer = HttpCaller.at(port)
                    .post("/api/access/sign-in", Map.of("login", "nobody-" + UUID.randomUUID(), "password", "wrong"));

            assertThat(answer.text("code")).isEqualTo("access.wrong-credentials");
        } finally {
            wires.forEach(Wire::close);
        }
    }
}
