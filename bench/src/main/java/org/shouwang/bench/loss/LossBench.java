package org.shouwang.bench.loss;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.bench.server.Application;
import org.shouwang.bench.server.Folders;
import org.shouwang.bench.server.Site;

/**
 * Registrations while the JVM, then PostgreSQL with all its backends, is killed. Nothing that was acknowledged may be
 * gone, doubled or different; and a control on a server that forgets must find losses, or the checker is broken.
 */
public final class LossBench implements Bench {
    private static final int KILLS = 10;
    private static final int BETWEEN_KILLS = 100;
    private static final long PAUSE_MILLIS = 100;

    @Override
    public Verdict run(boolean full) throws Exception {
        var folder = Files.createTempDirectory("shouwang-loss-");
        try {
            // a folder of its own for every build: what is built meanwhile does not change the running jar
            try (var site = Site.start(Application.folder(), folder.resolve("home"))) {
                var dwellings = site.build("考验小区", 20, 3, 11, 4);
                var kept = underKills(site, dwellings, full ? 3 * KILLS : KILLS);
                var control = new Control(site, dwellings).run();
                return verdict(kept, control);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static Outcome underKills(Site site, List<String> dwellings, int kills) throws Exception {
        var clients = new Clients(site, dwellings, 0, PAUSE_MILLIS);
        for (int i = 0; i < kills; i++) {
            var before = clients.awaitAcknowledged(BETWEEN_KILLS);
            Thread.sleep(ThreadLocalRandom.current().nextInt(500));
            if (i % 2 == 0) {
                site.application().killJvm();
            } else {
                site.application().killDatabase();
            }
            System.out.printf(
                    "kill %2d: %s, %d acknowledged so far%n", i + 1, i % 2 == 0 ? "JVM" : "PostgreSQL", before);
            site.startAgain();
        }
        clients.awaitAcknowledged(BETWEEN_KILLS);
        clients.finish();
        var readBack = new ReadBack(site);
        readBack.check(clients.acknowledged.values());
        return new Outcome(clients, readBack, stored(site) - clients.acknowledged.size());
    }

    /** How many households there are, whoever acknowledged them. */
    private static int stored(Site site) throws IOException, SQLException {
        try (var connection = site.application().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from resident.household")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Verdict verdict(Outcome kept, Control.Result control) {
        kept.stories().forEach(System.out::println);
        System.out.printf(
                "control without synchronous commits: %d of %d acknowledged lost%n", control.lost(), control.of());
        var pass = kept.clean() && control.lost() > 0;
        return Verdict.of(
                pass,
                kept.summary()
                        + (control.lost() > 0
                                ? "; control found " + control.lost()
                                : "; THE CHECKER IS BROKEN: the control lost nothing"));
    }

    /** With the surplus: households beyond the acknowledged ones. */
    private record Outcome(Clients clients, ReadBack readBack, int surplus) {

        boolean clean() {
            return surplus == 0
                    && clients.acknowledged.size() > 10 * BETWEEN_KILLS
                    && findings().stream().allMatch(Findings::none);
        }

        List<String> stories() {
            return findings().stream().flatMap(f -> f.shown().stream()).toList();
        }

        String summary() {
            return "%d households acknowledged over %d re-sends and %d altered ones: lost %d, twice %d, different %d, altered not refused %d, other faults %d"
                    .formatted(
                            clients.acknowledged.size(),
                            clients.repeated.get(),
                            clients.altered.get(),
                            readBack.lost.count(),
                            surplus,
                            readBack.differing.count(),
                            clients.unguarded.count(),
                            readBack.unreadable.count()
                                    + clients.hollow.count()
                                    + clients.unlike.count()
                                    + clients.unexpected.count());
        }

        private List<Findings> findings() {
            return List.of(
                    readBack.lost,
                    readBack.differing,
                    readBack.unreadable,
                    clients.hollow,
                    clients.unlike,
                    clients.unguarded,
                    clients.unexpected);
        }
    }
}
