package org.shouwang.command.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.People;
import org.shouwang.access.Permission;
import org.shouwang.command.domain.TodayBoard;
import org.shouwang.command.domain.TodayBoard.AreaStanding;
import org.shouwang.place.Places;
import org.shouwang.resident.HouseholdFigures;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.PersonName;
import org.shouwang.work.Tasks;
import org.shouwang.work.Tasks.Late;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page of a morning: what is late, the figures, the areas. A figure links to its list where the reader may open it. */
@RestController
@RequestMapping("/api/command")
class TodayController {
    private static final int LATE_SHOWN = 50;

    private final TodayBoard board;
    private final HouseholdFigures households;
    private final Tasks tasks;
    private final Places places;
    private final People people;
    private final Clock clock;

    TodayController(
            TodayBoard board, HouseholdFigures households, Tasks tasks, Places places, People people, Clock clock) {
        this.board = board;
        this.households = households;
        this.tasks = tasks;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Allow(Permission.SEE_FIGURES)
    TodayView today(AreaScope scope, Caller caller) {
        var now = clock.instant();
        var rows = board.of(scope);
        return new TodayView(
                now,
                late(scope, caller, now),
                figures(rows, scope, caller),
                rows.stream().map(AreaFigures::of).toList());
    }

    private List<Figure> figures(List<AreaStanding> rows, AreaScope scope, Caller caller) {
        return List.of(
                new Figure(
                        "HOUSEHOLDS",
                        sum(rows, row -> row.figure().households()),
                        sum(rows, AreaStanding::expected),
                        link(caller, Permission.FIND_PEOPLE, "/desk/people")),
                new Figure(
                        "PEOPLE",
                        sum(rows, row -> row.figure().people()),
                        null,
                        link(caller, Permission.FIND_PEOPLE, "/desk/people")),
                new Figure(
                        "IN_REVIEW",
                        sum(rows, row -> row.figure().inReview()),
                        null,
                        caller.may(Permission.REVIEW)
                                ? "/desk/review"
                                : link(caller, Permission.FIND_PEOPLE, "/desk/people?state=IN_REVIEW")),
                new Figure(
                        "PENDING",
                        sum(rows, row -> row.figure().pending()),
                        null,
                        link(caller, Permission.FIND_PEOPLE, "/desk/people?state=PENDING")),
                new Figure(
                        "CALLS",
                        tasks.count("CALL", scope),
                        null,
                        link(caller, Permission.SEE_TASKS, "/desk/tasks?kind=CALL")));
    }

    private List<LateRow> late(AreaScope scope, Caller caller, Instant now) {
        var late = tasks.late(scope, caller, LATE_SHOWN);
        var heads = households.heads(late.stream().map(Late::subject).toList(), scope);
        var addresses = places.addresses(late.stream().map(Late::area).toList());
        var holders = people.who(
                late.stream().map(Late::takenBy).filter(Objects::nonNull).toList());
        return late.stream()
                .map(task -> new LateRow(
                        Duration.between(task.due(), now).toMinutes(),
                        task.kind(),
                        heads.get(task.subject()),
                        addresses.containsKey(task.area())
                                ? addresses.get(task.area()).shortLine()
                                : null,
                        holder(task.takenBy(), holders),
                        task.due(),
                        link(caller, task)))
                .toList();
    }

    private static @Nullable PersonName holder(@Nullable UUID holder, Map<UUID, People.Who> known) {
        var who = holder == null ? null : known.get(holder);
        return who == null ? null : who.name();
    }

    private static @Nullable String link(Caller caller, Late task) {
        return task.kind().equals("REVIEW")
                ? link(caller, Permission.REVIEW, "/desk/review")
                : link(caller, Permission.SEE_TASKS, "/desk/tasks?kind=" + task.kind());
    }

    private static @Nullable String link(Caller caller, Permission permission, String page) {
        return caller.may(permission) ? page : null;
    }

    private static int sum(List<AreaStanding> rows, ToIntFunction<AreaStanding> figure) {
        return rows.stream().mapToInt(figure).sum();
    }

    record TodayView(Instant at, List<LateRow> late, List<Figure> figures, List<AreaFigures> rows) {}

    /** Minutes past its time; subject and holder are masked names. */
    record LateRow(
            long minutes,
            String kind,
            @Nullable PersonName subject,
            @Nullable String where,
            @Nullable PersonName who,
            Instant due,
            @Nullable String link) {}

    /** A number, what it is out of, and the page with the rows behind it. */
    record Figure(
            String code,
            int value,
            @Nullable Integer of,
            @Nullable String link) {}

    record AreaFigures(
            AreaPath path, String name, int households, int people, int inReview, int questions, int expected) {
        static AreaFigures of(AreaStanding row) {
            var figure = row.figure();
            return new AreaFigures(
                    figure.path(),
                    row.name(),
                    figure.households(),
                    figure.people(),
                    figure.inReview(),
                    figure.questions(),
                    row.expected());
        }
    }
}
