package org.shouwang.bench.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.bench.city.City;
import org.shouwang.bench.load.ClosedLoad;
import org.shouwang.bench.load.LoadResult;
import org.shouwang.bench.load.OpenLoad;
import org.shouwang.bench.raw.Pgbench;
import org.shouwang.bench.raw.Raw;
import org.shouwang.bench.server.Application;
import org.shouwang.bench.server.Site;

/**
 * A whole household over HTTP, review scored, among a million people: whether arrivals at the budget's rate are answered
 * in time, over a checkpoint, and how much of what the database alone could do the application reaches.
 */
public final class RegistrationBench implements Bench {
    private static final int RATE = 200;
    private static final Duration P99 = Duration.ofMillis(500);
    private static final double SHARE_OF_RAW = 0.35;
    private static final int CALLERS = 32;
    private static final int RECORDED = 8;
    private static final int MOST_PER_SECOND = 400;

    @Override
    public Verdict run(boolean full) throws Exception {
        Pgbench.find();
        var plan = full ? new Plan(300, 60, 5) : new Plan(40, 10, 3);
        try (var site = City.open()) {
            var registrants = Registrants.of(site, plan.registrations());
            System.out.printf(
                    "residents have signed in for %d households, 1 million people are there already%n",
                    registrants.capacity());
            settle(site.application());
            var meter = new Meter(site.application());
            var first = warmUp(registrants);
            var open = meter.measure("open, " + RATE + "/s", () -> open(site.application(), plan, first, registrants));
            first.move(open.latencies().count());
            var shares = new ArrayList<Double>();
            var raw = record(site, first, registrants);
            System.out.printf("one registration is %.1f statements in one transaction%n", raw.statements());
            for (int i = 0; i < plan.rounds; i++) {
                shares.add(round(plan, meter, raw, first, registrants));
            }
            return verdict(open, shares);
        }
    }

    /** The number of the next registration to send. */
    private static final class Next {
        private int number;

        void move(int sent) {
            number += sent;
        }
    }

    /** What earlier runs have left to do is done before, or chance decides how much of it falls into this one. */
    private static void settle(Application application) throws Exception {
        execute(application, "vacuum analyze");
        execute(application, "checkpoint");
    }

    private static Next warmUp(Registrants registrants) {
        var next = new Next();
        var result = ClosedLoad.run(CALLERS, Duration.ofSeconds(10), 0, registrants.capacity(), registrants::register);
        next.move(result.latencies().count());
        return next;
    }

    private static LoadResult open(Application application, Plan plan, Next next, Registrants registrants)
            throws Exception {
        var checkpoint = Thread.ofVirtual().start(() -> checkpoint(application, plan.open / 2));
        var result = OpenLoad.run(RATE, Duration.ofSeconds(plan.open), next.number, registrants::register);
        checkpoint.join();
        return result;
    }

    private static void checkpoint(Application application, int afterSeconds) {
        try {
            Thread.sleep(Duration.ofSeconds(afterSeconds));
            execute(application, "checkpoint");
        } catch (Exception e) {
            throw new IllegalStateException("no checkpoint", e);
        }
    }

    private static void execute(Application application, String command) throws Exception {
        try (var connection = application.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static double round(Plan plan, Meter meter, Raw raw, Next next, Registrants registrants) throws Exception {
        var length = Duration.ofSeconds(plan.closed);
        var served = meter.measure(
                "saturated, " + CALLERS + " callers",
                () -> ClosedLoad.run(
                        CALLERS, length, next.number, registrants.capacity() - next.number, registrants::register));
        next.move(served.latencies().count());
        var bare = raw.perSecond(CALLERS, length);
        System.out.printf(
                "%-28s %8.0f/s   share %.2f%n", "pgbench, " + CALLERS + " clients", bare, served.perSecond() / bare);
        return served.perSecond() / bare;
    }

    private static Raw record(Site site, Next next, Registrants registrants) throws Exception {
        var place = Replays.place(
                read(site, "select distinct left(path, 12) from place.place where path like '____________001%'"));
        var writer = UUID.fromString(read(site, "select id from audit.writer order by started_at desc limit 1")
                .getFirst());
        return Raw.record(site.application(), () -> {
            var requests = new ArrayList<Raw.Recorded>();
            for (int i = 0; i < RECORDED; i++) {
                var key = UUID.randomUUID();
                var answer = registrants.sendUntilDone(next.number, key);
                var account = read(
                        site, "select account_id from resident.registration where id = '" + answer.text("id") + "'");
                requests.add(new Raw.Recorded(
                        key,
                        place,
                        Replays.given(
                                key,
                                UUID.fromString(account.getFirst()),
                                writer,
                                answer.text("number"),
                                registrants.dwelling(next.number))));
                next.move(1);
            }
            return requests;
        });
    }

    private static List<String> read(Site site, String query) throws Exception {
        try (var connection = site.application().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static Verdict verdict(LoadResult open, List<Double> shares) {
        var sorted = shares.stream().mapToDouble(share -> share).sorted().toArray();
        var share = sorted[sorted.length / 2];
        var p99 = open.latencies().quantile(0.99);
        var pass =
                open.failed() == 0 && open.perSecond() > RATE * 0.98 && p99.compareTo(P99) < 0 && share >= SHARE_OF_RAW;
        return Verdict.of(
                pass,
                "%.0f/s of %d/s, p99 %d ms (budget %d), %d failed, %.2f of raw (budget %.2f)"
                        .formatted(
                                open.perSecond(),
                                RATE,
                                p99.toMillis(),
                                P99.toMillis(),
                                open.failed(),
                                share,
                                SHARE_OF_RAW));
    }

    /** In seconds, and how often the two saturated runs alternate. */
    private record Plan(int open, int closed, int rounds) {
        int registrations() {
            return RATE * open + MOST_PER_SECOND * (10 + closed * rounds);
        }
    }
}
