package org.shouwang.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.shouwang.drill.api.Api;
import org.shouwang.shared.start.Console;

/** The steps from an empty installation to a community at work. Each can be done again without effect. */
final class Filling {
    private final Api api;
    private final Timeline timeline;
    private final Path home;
    private final DrillRecord record;

    Filling(Api api, Timeline timeline, Path home, DrillRecord record) {
        this.api = api;
        this.timeline = timeline;
        this.home = home;
        this.record = record;
    }

    void run(String setUpCode, int households) throws IOException, InterruptedException {
        if (record.filled()) {
            return;
        }
        var start = System.nanoTime();
        var team = new Team(api, record);
        var keys = new Keys(record.seed());
        timeline.moveTo(0);
        new Founding(api, team, keys, record).run(setUpCode);
        var dwellings = new Building(team, keys).run();
        new Registering(new Desk(api, team, keys), timeline)
                .run(new RegistrationPlan(record, dwellings).entries(households));
        timeline.present();
        record.asFilled().write(home);
        Console.say("drill: filled in %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }
}
