package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.Wire;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody sends the body of a write slowly, or never. Here a body may take two seconds, and pause for one. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class SlowBodyTests {
    private static final String HEAD = """
            POST /api/trouble/notes HTTP/1.1\r
            Host: localhost\r
            Idempotency-Key: 4f1c1c86-7d2c-4f5c-9a55-1f0f8f0d8a11\r
            Content-Type: application/json\r
            """;

    private final int port;
    private final Admission admission;

    SlowBodyTests(@LocalServerPort int port, Admission admission) {
        this.port = port;
        this.admission = admission;
    }

    @Test
    void takesNoPlaceWhileItsBodyIsOnTheWay() throws Exception {
        var wires = new ArrayList<Wire>();
        try {
            for (int i = 0; i < 20; i++) {
                wires.add(Wire.to(port).say(HEAD + "Content-Length: 100\r\n\r\n{"));
            }
            Thread.sleep(300);

            assertThat(admission.inFlight()).isZero();
        } finally {
            wires.forEach(Wire::close);
        }
    }

    @Test
    void isGivenUpThoughAByteComesNowAndThen() throws Exception {
        try (var wire = Wire.to(port).say(HEAD + "Content-Length: 100\r\n\r\n")) {
            for (int i = 0; i < 40 && !wire.isAnswered(); i++) {
                wire.say(" ");
                Thread.sleep(300);
            }
            assertThat(wire.hear(Duration.ofSeconds(20)))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("shared.too-slow");
        }
    }

    @Test
    void isGivenUpWhenNothingComes() {
        try (var wire = Wire.to(port).say(HEAD + "Content-Length: 100\r\n\r\n{")) {
            assertThat(wire.hear(Duration.ofSeconds(20)))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("shared.too-slow");
        }
    }

    @Test
    void isRefusedWhenAPieceIsMalformed(CapturedOutput log) {
        try (var wire = Wire.to(port).say(HEAD + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n")) {
            assertThat(wire.hear(Duration.ofSeconds(20)))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("shared.invalid");
        }
        assertThat(log).doesNotContain("incident ");
    }

    @Test
    void isGivenUpInPiecesToo() throws Exception {
        try (var wire = Wire.to(port).say(HEAD + "Transfer-Encoding: chunked\r\n\r\n")) {
            for (int i = 0; i < 40 && !wire.isAnswered(); i++) {
                wire.say("1\r\n \r\n");
                Thread.sleep(300);
            }
            assertThat(wire.hear(Duration.ofSeconds(20))).startsWith("HTTP/1.1 408 ");
        }
    }
}
