package org.shouwang.drill;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Session;
import tools.jackson.databind.JsonNode;

/** A case in a reviewer's hand. */
final class Decision {
    private final Session reviewer;
    private final JsonNode held;

    Decision(Session reviewer, JsonNode held) {
        this.reviewer = reviewer;
        this.held = held;
    }

    /** As decided, or by a call where the case cannot be settled that way, because its address is open. */
    void make(Fate fate) {
        var done = switch (fate) {
            case LEFT -> put("release", null);
            case ASKED -> ask();
            case CALLED -> call("请核实实际居住人数");
            case CALLED_AFTER_UNDO -> callAfterUndo();
            case MERGED -> merge();
            case PASSED -> put("pass", null);
        };
        if (!done.ok()) {
            call("地址未找到,请电话核实").orFail("asking for a call");
        }
    }

    private Answer ask() {
        var question = held.path("questions").path(0);
        return question.isMissingNode()
                ? put("pass", null)
                : put(
                        "ask",
                        Map.of(
                                "kind", question.path("kind").asString(),
                                "subject", question.path("subject").asString()));
    }

    private Answer callAfterUndo() {
        call("请核实实际居住人数").orFail("asking for a call");
        put("undo", null).orFail("undoing");
        return call("撤销后仍需电话核实");
    }

    private Answer merge() {
        var into = held.path("alternatives").path(0).path("householdId").asString("");
        return into.isEmpty() ? put("pass", null) : put("merge", Map.of("into", into));
    }

    private Answer call(String note) {
        return put("call", Map.of("note", note));
    }

    private Answer put(String step, @Nullable Object body) {
        var path = Reviewing.REVIEWS + "/" + held.path("id").asString() + "/" + step;
        return reviewer.post(path, UUID.randomUUID(), body);
    }
}
