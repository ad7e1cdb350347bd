package org.shouwang.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Session;
import tools.jackson.databind.JsonNode;

/** What tracers do, as they do it: through the API, each step under a key of its own, so that it can be done again. */
final class TracingDesk {
    private static final String AREA = "140403";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 600;

    private final Team team;
    private final Keys keys;

    TracingDesk(Team team, Keys keys) {
        this.team = team;
        this.keys = keys;
    }

    /** Brought again after an interruption it is the same import, which goes on where it was. */
    void bring(String list, String csv) {
        var key = keys.of(list);
        tracer().upload("/api/shared/imports?list=" + list + "&area=" + AREA, key, "text/csv", csv)
                .orFail("bringing " + list);
        var job = "/api/shared/imports/" + key;
        for (int i = 0; i < PATIENCE; i++) {
            var state = tracer().get(job).orFail("an import").text("state");
            if (state.equals("DONE")) {
                return;
            }
            if (state.equals("CHECKED")) {
                tracer().post(job + "/apply", keys.of("apply/" + list), Map.of())
                        .orFail("applying " + list);
            } else if (state.equals("FAILED")) {
                throw new IllegalStateException("the import of " + list + " failed");
            }
            pause();
        }
        throw new IllegalStateException("the import of " + list + " does not end");
    }

    String open(String step, Map<String, ?> form) {
        return write("/api/tracing/cases", step, form).text("id");
    }

    /** A statement, a card, a mark or a public call. */
    void note(String infectionCase, String what, String step, Map<String, ?> form) {
        write("/api/tracing/cases/" + infectionCase + "/" + what, step, form);
    }

    String ask(String step, Map<String, ?> form) {
        return write("/api/tracing/look-ups", step, form).text("id");
    }

    void approve(String lookUp, String step) {
        team.member("tracing-lead")
                .post("/api/tracing/look-ups/" + lookUp + "/approve", keys.of("approval/" + step), Map.of("note", "演练"))
                .orFail("approving a look-up");
    }

    /** As soon as the index has what was brought; empty if that takes too long. */
    List<JsonNode> contacts(String lookUp) {
        for (int i = 0; i < PATIENCE / 10; i++) {
            var answer = tracer().get("/api/tracing/look-ups/" + lookUp + "/contacts?limit=200");
            var items = answer.body().path("items");
            if (answer.ok() && !items.isEmpty()) {
                return items.valueStream().toList();
            }
            pause();
        }
        return List.of();
    }

    /** The person with this document, as the search finds them. */
    JsonNode person(String document) {
        return tracer().post("/api/resident/search", UUID.randomUUID(), Map.of("q", document))
                .orFail("finding somebody")
                .body()
                .path("items")
                .path(0);
    }

    static String at(Instant moment) {
        return moment.toString();
    }

    private Answer write(String path, String step, Map<String, ?> form) {
        return tracer().post(path, keys.of(step), form).orFail(step);
    }

    private Session tracer() {
        return team.member("tracer");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
