package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A thumb that taps twice, a phone that sends again while the first sending is still on its way. */
@WholeApplication
class DoubleSubmitTests {
    private static final int ROUNDS = 5;

    private final Stage stage;

    DoubleSubmitTests(@LocalServerPort int port) {
        this.stage = Stage.at(port);
    }

    @Test
    void theSameSendingTwiceAtOnceIsOneRegistration() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var resident = stage.resident();
            var form = HttpCaller.json(form(stage.compound(Stage.HERE).dwelling(round)));
            var key = UUID.randomUUID().toString();

            var answers = atOnce(() -> send(resident, form, key), () -> send(resident, form, key));

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as("%s", answer).isEqualTo(201));
            assertThat(answers)
                    .extracting(answer -> answer.text("id"))
                    .containsOnly(answers.getFirst().text("id"));
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.getFirst().body());
            assertThat(own(resident)).isOne();
        }
    }

    @Test
    void oneKeyNeverCarriesTwoForms() throws Exception {
        var resident = stage.resident();
        var compound = stage.compound(Stage.HERE);
        var key = UUID.randomUUID().toString();

        var answers = atOnce(
                () -> send(resident, HttpCaller.json(form(compound.dwelling(0))), key),
                () -> send(resident, HttpCaller.json(form(compound.dwelling(1))), key));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(own(resident)).isOne();
    }

    @Test
    void theSameHouseholdUnderTwoKeysIsTakenTwiceAndFoundTogether() throws Exception {
        var resident = stage.resident();
        var compound = stage.compound(Stage.HERE);
        var form = HttpCaller.json(form(compound.dwelling(2)));

        var answers = atOnce(
                () -> send(resident, form, UUID.randomUUID().toString()),
                () -> send(resident, form, UUID.randomUUID().toString()));

        // neither answer may tell that somebody of the form is on record
        assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
        assertThat(answers).extracting(answer -> answer.text("status")).containsOnly("CONFIRMED");
        assertThat(answers).extracting(answer -> answer.text("id")).doesNotHaveDuplicates();
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        assertThat(desk.get("/api/resident/households?place=" + compound.path())
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    private static int own(HttpCaller resident) {
        return resident.get("/api/resident/registrations").json().path("items").size();
    }

    private static Answer send(HttpCaller resident, String form, String key) {
        return resident.send("POST", "/api/resident/registrations", form, Map.of("Idempotency-Key", key));
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static Map<String, Object> form(String dwelling) {
        var head = Map.of(
                "name", "张慧",
                "relation", "HEAD",
                "document", Map.of("kind", "NONE"),
                "birthDate", "1980-01-01",
                "sex", "FEMALE",
                "phone", "19903550001",
                "needs", List.of());
        return Map.of(
                "dwelling",
                dwelling,
                "phone",
                "19903550001",
                "noPhone",
                false,
                "noticeVersion",
                "1",
                "members",
                List.of(head));
    }
}
