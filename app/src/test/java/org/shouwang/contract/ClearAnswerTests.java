package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.HttpCaller.Answer;

/** What is complained of is what must not be. */
class ClearAnswerTests {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void isDoneOrRefusedInWords() {
        assertThat(ClearAnswer.complaint(answer(204, "", ""))).isEmpty();
        assertThat(ClearAnswer.complaint(answer(200, "application/json", "{}"))).isEmpty();
        assertThat(ClearAnswer.complaint(answer(400, PROBLEM, "{\"code\":\"a.b\",\"title\":\"t\"}")))
                .isEmpty();
        assertThat(ClearAnswer.complaint(answer(503, PROBLEM, "{\"code\":\"shared.busy\",\"title\":\"t\"}")))
                .isEmpty();
    }

    @Test
    void isNothingElse() {
        assertThat(ClearAnswer.complaint(answer(200, "application/json", ""))).contains("an empty answer");
        assertThat(ClearAnswer.complaint(answer(200, "application/json", "{\"a\":")))
                .contains("cut off");
        assertThat(ClearAnswer.complaint(answer(200, "text/csv", "java.lang.IllegalStateException")))
                .contains("the inside shows");
        assertThat(ClearAnswer.complaint(answer(302, "", ""))).contains("sent elsewhere");
        assertThat(ClearAnswer.complaint(answer(404, "text/html", "no"))).contains("no code or no sentence");
        assertThat(ClearAnswer.complaint(answer(500, PROBLEM, "{\"code\":\"a.b\",\"title\":\"t\"}")))
                .contains("a failure");
        assertThat(ClearAnswer.complaint(answer(503, PROBLEM, "{\"code\":\"shared.unavailable\",\"title\":\"t\"}")))
                .contains("a failure");
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", List.of(type)), body);
    }
}
