package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.contract.Contract.Operation;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Thousands of requests that are wrong in some way, on every operation in every role: each gets a clear answer. */
@WholeApplication
class MalformedRequestTests {
    private static final int TRIES = 4;

    /** Operations that would end the caller's own session, or stream for ever. */
    private static final List<String> LEFT_OUT = List.of("/api/access/sign-out", "/api/live");

    private final Contract contract = Contract.read();
    private final BadInput input = new BadInput(20210818, contract.schemas());

    @Test
    void everyAnswerIsClear(@LocalServerPort int port) {
        var stage = Stage.at(port);
        var unclear = new ArrayList<String>();
        var sent = 0;
        for (var caller : callers(stage)) {
            for (var operation : contract.operations()) {
                if (LEFT_OUT.contains(operation.path())) {
                    continue;
                }
                for (int i = 0; i < TRIES; i++) {
                    var address = input.address(operation);
                    var body = input.body(operation);
                    var answer = caller.send(operation.method(), address, body, input.headers());
                    complaint(answer).ifPresent(why -> unclear.add(describe(operation, address, body, answer, why)));
                    sent++;
                }
            }
        }

        assertThat(sent).isGreaterThan(2_000);
        assertThat(unclear).isEmpty();
    }

    @Test
    void noMomentIsTooFar(@LocalServerPort int port) {
        var unclear = new ArrayList<String>();
        for (var caller : callers(Stage.at(port))) {
            for (var operation : contract.operations()) {
                for (int i = 0; i < TRIES && input.hasTime(operation); i++) {
                    var address = input.address(operation);
                    var body = input.extremeBody(operation);
                    var answer = caller.send(operation.method(), address, body, Map.of());
                    complaint(answer).ifPresent(why -> unclear.add(describe(operation, address, body, answer, why)));
                }
            }
        }

        assertThat(unclear).isEmpty();
    }

    private static List<HttpCaller> callers(Stage stage) {
        var callers = new ArrayList<HttpCaller>();
        callers.add(stage.anybody());
        callers.add(stage.resident());
        for (var role : Role.values()) {
            if (role != Role.RESIDENT) {
                callers.add(stage.staff(role, Stage.HERE));
            }
        }
        return callers;
    }

    private static Optional<String> complaint(Answer answer) {
        var status = answer.status();
        if (status >= 500 && !(status == 503 && "shared.busy".equals(code(answer)))) {
            return Optional.of("a failure");
        }
        if (status < 300 && status != 204 && answer.body().isEmpty()) {
            return Optional.of("an empty answer");
        }
        if (status >= 400 && (code(answer).isEmpty() || answer.text("title").isEmpty())) {
            return Optional.of("no code or no sentence");
        }
        if (answer.body().contains("Exception") || answer.body().contains("\tat ")) {
            return Optional.of("the inside shows");
        }
        return Optional.empty();
    }

    private static String code(Answer answer) {
        var isProblem = answer.header("Content-Type").startsWith("application/problem+json");
        return isProblem ? answer.text("code") : "";
    }

    private static String describe(
            Operation operation, String address, @Nullable String body, Answer answer, String why) {
        return "%s: %s, %s, body %s, answered %d %s"
                .formatted(
                        why,
                        operation,
                        shorten(address),
                        shorten(String.valueOf(body)),
                        answer.status(),
                        shorten(answer.body()));
    }

    private static String shorten(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
