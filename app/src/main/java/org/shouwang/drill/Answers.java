package org.shouwang.drill;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.shouwang.drill.api.Answer;

/** Households that were asked something when they registered. Every other one answers, the others are still open. */
final class Answers {
    private final Desk desk;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    Answers(Desk desk) {
        this.desk = desk;
    }

    void note(RegistrationPlan.Entry entry, Answer receipt) {
        var question = receipt.body().path("question");
        if (entry.channel().byThemselves() && question.isObject()) {
            asked.add(new Asked(
                    entry,
                    receipt.text("id"),
                    question.path("id").asString(),
                    question.path("choices").path(0).path("code").asString()));
        }
    }

    void give() {
        int turn = 0;
        for (var one : asked) {
            if (turn++ % 2 == 0) {
                // one that became a call meanwhile, or was answered in an earlier run, stays as it is
                desk.resident(one.entry)
                        .post(
                                "/api/resident/registrations/" + one.registration + "/answer",
                                UUID.randomUUID(),
                                Map.of("question", one.question, "choice", one.choice));
            }
        }
        asked.clear();
    }

    private record Asked(RegistrationPlan.Entry entry, String registration, String question, String choice) {}
}
