package org.shouwang.tracing;

import static org.shouwang.support.Stage.expect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.shouwang.access.Role;
import org.shouwang.support.Stage;

/** Where the people of a test live: it registers households, and answers what it is sent. */
final class Community {
    private static final int DAYS = 18_000;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Stage stage;
    private int dwelling;

    Community(Stage stage) {
        this.stage = stage;
    }

    /** A synthetic number that nobody else is registered by. */
    static String document() {
        var next = NEXT.getAndIncrement();
        var day = LocalDate.of(1950, 1, 1).plusDays(next % DAYS);
        var first = "990403%s%03d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), next / DAYS % 1_000);
        var sum = IntStream.range(0, first.length())
                .map(i -> (first.charAt(i) - '0') * (int) (Math.pow(2, 17 - i) % 11))
                .sum();
        return first + "10X98765432".charAt(sum % 11);
    }

    List<String> household(String... documents) {
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        var members = IntStream.range(0, documents.length)
                .mapToObj(i -> Map.of(
                        "name",
                        i == 0 ? "欧阳佩兰" : "司马" + "甲乙丙丁".charAt(i),
                        "relation",
                        i == 0 ? "HEAD" : "CHILD",
                        "document",
                        Map.of("kind", "RESIDENT_ID", "number", documents[i]),
                        "phone",
                        "1990355%04d".formatted(1000 + i)))
                .toList();
        var form = new HashMap<String, Object>(Map.of(
                "reason",
                "ASKED_DESK",
                "dwelling",
                stage.compound(Stage.HERE).dwelling(dwelling++),
                "phone",
                "19903550414",
                "noPhone",
                false,
                "noticeVersion",
                "1",
                "members",
                members));
        var receipt = expect(201, desk.post("/api/resident/registrations/on-behalf", form));
        return expect(200, desk.get("/api/resident/households/" + receipt.text("householdId")))
                .json()
                .path("members")
                .findValuesAsString("personId");
    }

    /** The community is done with everybody it was sent. */
    void answerEverything(String outcome) {
        var desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        for (var task : expect(200, desk.get("/api/work/tasks?kind=FOLLOW_UP&limit=200"))
                .json()
                .path("items")) {
            var path = "/api/work/tasks/" + task.path("id").asString();
            expect(200, desk.post(path + "/take", Map.of()));
            expect(200, desk.post(path + "/done", Map.of("outcome", outcome)));
        }
    }
}
