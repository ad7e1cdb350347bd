package org.shouwang.drill;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.drill.api.Answer;
import org.shouwang.drill.api.Session;
import org.shouwang.shared.start.Console;

/**
 * An outbreak to practise on: the rides of a fortnight and who owns which card, three cases, one look-up that is approved and
 * one that waits for the head of tracing.
 */
final class Tracing {
    private static final String AREA = "140403";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 600;

    private final Team team;
    private final Keys keys;
    private final DrillRecord record;

    Tracing(Team team, Keys keys, DrillRecord record) {
        this.team = team;
        this.keys = keys;
        this.record = record;
    }

    void run(List<RegistrationPlan.Entry> entries) {
        var riders = Rider.among(entries, record);
        if (riders.size() < 100) {
            return;
        }
        var fortnight = new Fortnight(record, riders);
        Console.say("drill: a fortnight on the buses, and three cases");
        bring("rides", fortnight.csv());
        bring("card-owners", owners(riders));
        var cases = fortnight.cases();
        var first = open(cases.get(0), 1, "ONSET", 2);
        var second = open(cases.get(1), 2, "ONSET", 1);
        var third = open(cases.get(2), 3, "FIRST_POSITIVE", 1);
        say(first);
        lookUp("first", List.of(first), "FIND_CONTACTS", 8, true);
        lookUp("source", List.of(first, second, third), "FIND_SOURCE", 10, false);
    }

    private static String owners(List<Rider> riders) {
        var csv = new StringBuilder("卡号,证件号码,姓名,电话\n");
        for (var rider : riders) {
            // every tenth card was bought without a name
            if (rider.index() % 10 != 7) {
                csv.append("%s,%s,%s,\n"
                        .formatted(
                                rider.card(),
                                rider.member().document().number(),
                                rider.member().name()));
            }
        }
        return csv.toString();
    }

    /** Brought again after an interruption it is the same import, which goes on where it was. */
    private void bring(String list, String csv) {
        var key = keys.of(list);
        var tracer = team.member("tracer");
        tracer.upload("/api/shared/imports?list=" + list + "&area=" + AREA, key, "text/csv", csv)
                .orFail("bringing " + list);
        var job = "/api/shared/imports/" + key;
        for (int i = 0; i < PATIENCE; i++) {
            var state = tracer.get(job).orFail("an import").text("state");
            if (state.equals("DONE")) {
                return;
            }
            if (state.equals("CHECKED")) {
                tracer.post(job + "/apply", keys.of("apply/" + list), Map.of()).orFail("applying " + list);
            } else if (state.equals("FAILED")) {
                throw new IllegalStateException("the import of " + list + " failed");
            }
            pause();
        }
        throw new IllegalStateException("the import of " + list + " does not end");
    }

    private String open(Rider rider, int number, String basis, int daysAgo) {
        var form = new HashMap<String, Object>(Map.of(
                "number",
                "长防流 %d-%03d".formatted(record.day().getYear(), number),
                "area",
                Staff.COMMUNITY,
                "kind",
                "CONFIRMED",
                "basis",
                basis,
                "day",
                record.day().minusDays(daysAgo).toString(),
                "setting",
                "BUS"));
        form.put("person", person(rider));
        return tracer().post("/api/tracing/cases", keys.of("case", number), form)
                .orFail("opening a case")
                .text("id");
    }

    private String person(Rider rider) {
        return tracer().post(
                        "/api/resident/search",
                        UUID.randomUUID(),
                        Map.of("q", String.valueOf(rider.member().document().number())))
                .orFail("finding a case")
                .body()
                .path("items")
                .path(0)
                .path("personId")
                .asString();
    }

    /** At home all morning, which the card does not bear out. */
    private void say(String infectionCase) {
        var day = record.day().minusDays(7);
        tracer().post(
                        "/api/tracing/cases/" + infectionCase + "/statements",
                        keys.of("statement"),
                        Map.of(
                                "kind",
                                "HOME",
                                "began",
                                at(day, 11),
                                "ended",
                                at(day, 15),
                                "words",
                                "中午在家，没有出门",
                                "companions",
                                2))
                .orFail("a statement");
    }

    private static String at(LocalDate day, int hour) {
        return "%sT%02d:00:00+08:00".formatted(day, hour);
    }

    private void lookUp(String step, List<String> cases, String purpose, int daysBack, boolean approved) {
        var asked = tracer().post(
                        "/api/tracing/look-ups",
                        keys.of("look-up/" + step),
                        Map.of(
                                "cases",
                                cases,
                                "purpose",
                                purpose,
                                "note",
                                "演练",
                                "from",
                                at(record.day().minusDays(daysBack), 0),
                                "until",
                                at(record.day(), 0),
                                "leastSeconds",
                                120))
                .orFail("asking for a look-up");
        if (approved) {
            approve(asked, step);
        }
    }

    private void approve(Answer asked, String step) {
        team.member("tracing-lead")
                .post(
                        "/api/tracing/look-ups/" + asked.text("id") + "/approve",
                        keys.of("approval/" + step),
                        Map.of("note", "演练"))
                .orFail("approving a look-up");
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
