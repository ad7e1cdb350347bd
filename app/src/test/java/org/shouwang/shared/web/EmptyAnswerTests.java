package org.shouwang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The framework can take a lost database connection for a client that hung up, and answer 200 with nothing in it: an
 * acknowledgement of what was never kept. Thrown over real HTTP, each of these must be a 503 with a body.
 */
@OverHttp
class EmptyAnswerTests {
    private final HttpCaller caller;

    EmptyAnswerTests(@LocalServerPort int port) {
        this.caller = HttpCaller.at(port);
    }

    @ParameterizedTest
    @MethodSource("names")
    void failureOfAReadIsNoEmptyAnswer(String name) {
        assertUnavailable(caller.get("/api/trouble/" + name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void failureOfAWriteIsNoEmptyAnswer(String name) {
        assertUnavailable(caller.post("/api/trouble/" + name, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void failureOfACommitIsNoAcknowledgement(String name) {
        assertUnavailable(caller.post("/api/trouble/at-commit/" + name, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void failureOfAnImpatientReaderIsNoEmptyAnswer(String name) {
        var headers = Map.of(
                "Accept", "image/png", "Idempotency-Key", UUID.randomUUID().toString());
        assertUnavailable(caller.send("POST", "/api/trouble/" + name, "{}", headers));
    }

    static Stream<String> names() {
        return TroubleController.THROWN.keySet().stream().sorted();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("shared.unavailable");
        assertThat(answer.text("incident")).isNotBlank();
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.body()).doesNotContain("looks done", "Exception", "13800138000");
    }
}
