package org.shouwang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaves the desk: requests to other offices under file numbers, and calls to whoever rode along. */
@WholeApplication
class RequestAndCallTests {
    private final TracingRoom room;

    RequestAndCallTests(@LocalServerPort int port, TracingIndex index, Clock clock) {
        this.room = new TracingRoom(port, index, clock);
    }

    @Test
    void requestsAndAnswersCarryANumber() {
        var request = expect(
                201,
                room.tracer.post(
                        "/api/tracing/requests",
                        Map.of(
                                "area", Stage.HERE,
                                "direction", "FROM_THEM",
                                "fileNumber", "公函" + room.run,
                                "partner", "市公安局",
                                "question", "请提供8月2日26路的乘客")));
        var path = "/api/tracing/requests/" + request.text("id") + "/answer";
        var answer = Map.of("fileNumber", "复函" + room.run, "answer", "见附件");

        expect(200, room.tracer.post(path, answer));

        assertThat(room.tracer.post(path, answer).text("code")).isEqualTo("tracing.number-taken");
    }

    @Test
    void aPublicCallNamesNobody() {
        var infected = room.openCase(null);
        var call = Map.of(
                "line",
                "26",
                "vehicle",
                "苏K " + room.run,
                "began",
                room.at(2, 7, 32),
                "ended",
                room.at(2, 7, 54),
                "words",
                "请乘客联系社区");
        expect(201, room.tracer.post("/api/tracing/cases/" + infected + "/public-calls", call));

        var calls = room.stage.anybody().get("/api/tracing/public-calls");

        assertThat(calls.body()).contains("苏K " + room.run).doesNotContain(infected);
    }
}
