package org.shouwang.tracing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Presence;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.answer.Trajectories;
import org.shouwang.tracing.answer.Trajectories.Stay;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.StatementKind;
import org.shouwang.tracing.domain.Statements;
import org.shouwang.tracing.domain.Statements.Statement;
import org.shouwang.tracing.web.AnswerViews.CaseTrajectory;
import org.shouwang.tracing.web.AnswerViews.Doubt;
import org.shouwang.tracing.web.AnswerViews.StayView;
import org.shouwang.tracing.web.AnswerViews.TrajectoryDay;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.shouwang.tracing.web.TracingViews.StatementView;
import org.springframework.stereotype.Component;

/** Trajectories by day: what the data say, what the person says, and where the two don't agree. */
@Component
class PicturePage {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    /** People remember to the quarter of an hour. */
    private static final long REMEMBERED = 15 * 60;

    private final Trajectories trajectories;
    private final Statements statements;
    private final Cases cases;
    private final Carriers carriers;
    private final CasePage casePage;

    PicturePage(Trajectories trajectories, Statements statements, Cases cases, Carriers carriers, CasePage casePage) {
        this.trajectories = trajectories;
        this.statements = statements;
        this.cases = cases;
        this.carriers = carriers;
        this.casePage = casePage;
    }

    List<CaseTrajectory> trajectories(LookUp lookUp) {
        var stays = trajectories.of(lookUp);
        var said = statements.of(lookUp.cases()).stream()
                .filter(one -> one.said().began().isBefore(lookUp.until())
                        && one.said().ended().isAfter(lookUp.from()))
                .collect(Collectors.groupingBy(Statement::infectionCase));
        return caseNumbers(lookUp).values().stream()
                .map(one -> new CaseTrajectory(
                        one.id(),
                        one.number(),
                        days(
                                day(lookUp.from()),
                                stays.getOrDefault(one.id(), List.of()),
                                said.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    Map<UUID, LookUpCase> caseNumbers(LookUp lookUp) {
        return cases.find(lookUp.cases(), EVERYWHERE).stream()
                .collect(Collectors.toMap(
                        InfectionCase::id,
                        one -> new LookUpCase(one.id(), one.number()),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** A stay over midnight stands on both days, but not on one before the window. */
    private List<TrajectoryDay> days(LocalDate first, List<Stay> stays, List<Statement> said) {
        var cards = carriers.byNumber(
                stays.stream().map(stay -> stay.presence().person()).toList());
        var views = new HashMap<UUID, StatementView>();
        casePage.statements(
                        said.stream().map(Statement::infectionCase).distinct().toList())
                .forEach(view -> views.put(view.id(), view));
        var byDay = new TreeMap<LocalDate, Day>();
        for (var stay : stays) {
            var view = view(stay, cards.get(stay.presence().person()));
            var last = day(view.until().isAfter(view.from()) ? view.until().minusSeconds(1) : view.from());
            for (var day = later(first, day(view.from())); !day.isAfter(last); day = day.plusDays(1)) {
                on(byDay, day).stays().add(view);
            }
        }
        said.forEach(one -> {
            var day = on(byDay, day(one.said().began()));
            day.statements().add(Objects.requireNonNull(views.get(one.id())));
            day.doubts().addAll(doubts(one, stays));
        });
        return byDay.entrySet().stream()
                .map(day -> new TrajectoryDay(
                        day.getKey(),
                        day.getValue().stays(),
                        day.getValue().statements(),
                        day.getValue().doubts()))
                .toList();
    }

    private static Day on(Map<LocalDate, Day> byDay, LocalDate day) {
        return byDay.computeIfAbsent(day, _ -> new Day(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, InfectionCase.ZONE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static StayView view(Stay stay, Carriers.@Nullable Carrier carrier) {
        var presence = stay.presence();
        return new StayView(
                ContactRows.place(presence.place(), stay.place()),
                Instant.ofEpochSecond(presence.start()),
                Instant.ofEpochSecond(presence.end()),
                presence.boarded() == Presence.NO_STOP ? null : presence.boarded(),
                presence.alighted() == Presence.NO_STOP ? null : presence.alighted(),
                presence.certainty() / (double) Presence.CERTAIN,
                isPresumed(stay),
                carrier == null ? null : carrier.card(),
                stay.there(),
                stay.contacts());
    }

    /** What the register says of nights contradicts nobody. */
    private static boolean isPresumed(Stay stay) {
        return stay.place() != null && stay.place().kind() == Kind.HOUSEHOLD;
    }

    /** At home, at work or at a table, and in a vehicle at the same time. Where the others are, a check-in may well be at that table. */
    private static List<Doubt> doubts(Statement one, List<Stay> stays) {
        if (one.said().kind() == StatementKind.OTHER) {
            return List.of();
        }
        var from = one.said().began().getEpochSecond() + REMEMBERED;
        var until = one.said().ended().getEpochSecond() - REMEMBERED;
        return stays.stream()
                .filter(stay -> stay.place() != null && stay.place().kind() == Kind.VEHICLE)
                .map(Stay::presence)
                // what is only possible contradicts nobody
                .filter(stay -> stay.certainty() > 0 && stay.start() < until && stay.end() > from)
                .map(stay -> new Doubt(
                        one.id(),
                        Instant.ofEpochSecond(Math.max(from, stay.start())),
                        Instant.ofEpochSecond(Math.min(until, stay.end())),
                        stay.place()))
                .toList();
    }

    private record Day(List<StayView> stays, List<StatementView> statements, List<Doubt> doubts) {}
}
