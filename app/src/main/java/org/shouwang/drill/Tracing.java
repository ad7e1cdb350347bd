package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.shouwang.drill.api.AtOnce;
import org.shouwang.drill.city.Fortnight;
import org.shouwang.drill.city.Sheets;
import org.shouwang.drill.city.Stay;
import org.shouwang.drill.exercise.Exercise;
import org.shouwang.drill.outbreak.Outbreak;
import org.shouwang.drill.outbreak.Spreading;
import org.shouwang.shared.start.Console;

/** An outbreak to practise on: where everybody was for a fortnight, and what the desk knows of it so far. */
final class Tracing {
    private static final int FEW = 100;

    private final TracingDesk desk;
    private final DrillRecord record;
    private final Path home;
    private final Clock clock;

    Tracing(TracingDesk desk, DrillRecord record, Path home, Clock clock) {
        this.desk = desk;
        this.record = record;
        this.home = home;
        this.clock = clock;
    }

    /** Where there are too few people nothing spreads, and there is no exercise. */
    void run(List<RegistrationPlan.Entry> entries) throws IOException {
        var residents = Townspeople.among(entries, record);
        if (residents.size() < FEW) {
            return;
        }
        var fortnight = new Fortnight(record.seed(), record.day(), residents);
        var usual = fortnight.stays();
        var spread = new Spreading(record.seed(), record.day(), fortnight.people(), usual).outbreak();
        if (spread.isPresent()) {
            var outbreak = spread.get();
            var stays = outbreak.in(usual);
            Console.say("drill: a fortnight on the buses, and three cases");
            bring(fortnight, stays);
            var cases = new KnownCases(desk, record, outbreak).open(stays);
            exercise(outbreak, cases).write(home);
        }
    }

    private void bring(Fortnight fortnight, List<Stay> stays) {
        var sheets = new Sheets(record.seed(), record.day());
        var lists = Map.of(
                "rides", sheets.rides(stays),
                "visits", sheets.visits(stays),
                "card-owners", sheets.owners(fortnight.people()));
        AtOnce.all(lists.entrySet().stream()
                .map(list -> Executors.callable(() -> desk.bring(list.getKey(), list.getValue())))
                .toList());
    }

    private Exercise exercise(Outbreak outbreak, List<Exercise.Known> cases) {
        var unknown = outbreak.unknown().stream()
                .map(one -> Exercise.Unknown.of(
                        one, desk.person(String.valueOf(one.who().document())), one.by() == null))
                .toList();
        var gathering = outbreak.gathering();
        var origin = new Exercise.Origin(gathering.place(), gathering.from(), gathering.until());
        return new Exercise(clock.instant(), record.day(), Staff.COMMUNITY, cases, origin, unknown);
    }
}
