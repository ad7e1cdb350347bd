package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.shouwang.drill.api.Api;
import org.shouwang.shared.start.Console;

/** The steps from an empty installation to a community at work. Each can be done again without effect. */
final class Filling {
    private final Api api;
    private final DrillClock clock;
    private final Path home;
    private final DrillRecord record;

    Filling(Api api, DrillClock clock, Path home, DrillRecord record) {
        this.api = api;
        this.clock = clock;
        this.home = home;
        this.record = record;
    }

    void run(String setUpCode, int households) throws IOException {
        if (record.filled()) {
            return;
        }
        var start = System.nanoTime();
        var team = new Team(api, record);
        var keys = new Keys(record.seed());
        var timeline = new Timeline(clock, record.began(), RegistrationPlan.size(households));
        var progress = new Progress(home, record);
        timeline.moveTo(progress.reached());
        new Founding(api, team, keys, record).run(setUpCode);
        var plan = new RegistrationPlan(record, new Building(team, keys).run());
        new Registering(new Desk(api, team, keys), new Reviewing(team, record.seed()), timeline, progress)
                .run(plan.entries(households));
        timeline.present();
        new Tracing(new TracingDesk(team, keys), record, home, clock).run(plan.entries(households));
        progress.done();
        Console.say("drill: filled in %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }
}
