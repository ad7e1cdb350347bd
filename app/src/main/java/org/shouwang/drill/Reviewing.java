package org.shouwang.drill;

import java.util.Map;
import java.util.UUID;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Session;
import tools.jackson.databind.JsonNode;

/** Reviewers at work on what did not pass by itself: they pass, ask, call and merge, and leave some for whoever comes. */
final class Reviewing {
    private static final String REVIEWS = "/api/resident/reviews";
    private static final int WAIT_FOR_QUEUE_TENTHS = 80;

    private final Team team;

    Reviewing(Team team) {
        this.team = team;
    }

    /** Works until so many are left. What becomes of a case depends on its turn, so that everything happens. */
    void leave(int waiting) {
        awaitQueue(waiting);
        for (int turn = 0; waiting() > waiting; turn++) {
            var reviewer = team.member(turn % 3 == 2 ? "reviewer2" : "reviewer");
            var leased =
                    reviewer.post(REVIEWS + "/lease", UUID.randomUUID(), null).orFail("leasing a review");
            if (leased.status() == 204) {
                return;
            }
            decide(reviewer, leased.body(), turn);
        }
    }

    private void decide(Session reviewer, JsonNode held, int turn) {
        var path = REVIEWS + "/" + held.path("id").asString();
        var done = switch (turn % 5) {
            case 0 -> ask(reviewer, path, held);
            case 1 -> call(reviewer, path, "请核实实际居住人数");
            case 2 -> merge(reviewer, path, held);
            default -> pass(reviewer, path);
        };
        if (!done.ok()) {
            // a case that cannot be settled that way, because the address is open, is rung about
            call(reviewer, path, "地址未找到,请电话核实").orFail("asking for a call");
        } else if (turn % 10 == 3) {
            reviewer.post(path + "/undo", UUID.randomUUID(), null).orFail("undoing");
            call(reviewer, path, "撤销后改为电话核实").orFail("asking for a call");
        }
    }

    private static Answer pass(Session reviewer, String path) {
        return reviewer.post(path + "/pass", UUID.randomUUID(), null);
    }

    private static Answer ask(Session reviewer, String path, JsonNode held) {
        var question = held.path("questions").path(0);
        return question.isMissingNode()
                ? pass(reviewer, path)
                : reviewer.post(
                        path + "/ask",
                        UUID.randomUUID(),
                        Map.of(
                                "kind", question.path("kind").asString(),
                                "subject", question.path("subject").asString()));
    }

    private static Answer call(Session reviewer, String path, String note) {
        return reviewer.post(path + "/call", UUID.randomUUID(), Map.of("note", note));
    }

    private static Answer merge(Session reviewer, String path, JsonNode held) {
        var into = held.path("alternatives").path(0).path("householdId").asString("");
        return into.isEmpty()
                ? pass(reviewer, path)
                : reviewer.post(path + "/merge", UUID.randomUUID(), Map.of("into", into));
    }

    private int waiting() {
        return team.member("reviewer")
                .get(REVIEWS)
                .orFail("the queue")
                .body()
                .path("waiting")
                .asInt();
    }

    /** Reviews reach the queue a moment after the registration. */
    private void awaitQueue(int atLeast) {
        try {
            for (int i = 0; i < WAIT_FOR_QUEUE_TENTHS && waiting() <= atLeast; i++) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
