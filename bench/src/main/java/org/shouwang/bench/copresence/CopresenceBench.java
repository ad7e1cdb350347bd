package org.shouwang.bench.copresence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.copresence.Case;

/**
 * The engine beside PostgreSQL and DuckDB: the same city, the same questions, in one run. Processor time is what counts on a
 * machine that others use too. Answers must be equal, or there is no verdict on speed at all.
 */
public final class CopresenceBench implements Bench {
    private static final double MOST_BYTES = 17;
    private static final double LEAST_RATE = 1.5e6;
    private static final double MOST_P95 = 0.0005;
    private static final double MOST_THOUSAND = 0.2;
    private static final double MOST_TWO_HOPS = 0.04;
    private static final double LEAST_RATIO = 8;
    private static final double LEAST_RATIO_SMALL = 6;
    private static final long LARGE = 60_000_000;
    private static final int STAYS_OF_A_CASE = 10;

    private final long presences;
    private final Path folder;

    /** @param size 6M, 60M: how many presences, in millions */
    public CopresenceBench(String size) {
        presences = Long.parseLong(size.replace("M", "")) * 1_000_000;
        folder = Path.of("var/bench/copresence-" + size);
    }

    @Override
    public Verdict run(boolean full) throws Exception {
        var city = new RideCity(presences);
        var building = new Ours.Effort();
        try (var ours = Ours.of(city, folder, building);
                var postgres = new Postgres(city, folder);
                var duck = new DuckDb(city, folder)) {
            var cases = cases(city, ours);
            var engines = List.of(ours, postgres, duck);
            for (var engine : engines) {
                requireEqual(ours, engine, cases);
            }
            return verdict(
                    ours,
                    building,
                    Times.of(Question.ONE_CASE, ours, postgres, duck, cases),
                    Times.of(Question.THOUSAND_CASES, ours, postgres, duck, cases),
                    Times.of(Question.TWO_HOPS, ours, postgres, duck, cases));
        }
    }

    /** People who go about a good deal, as cases of the whole fortnight. */
    private static List<Case> cases(RideCity city, Ours ours) {
        var random = new Random(5);
        var cases = new ArrayList<Case>();
        var until = city.start(city.days());
        while (cases.size() < 1_000) {
            var person = random.nextInt(city.people());
            if (ours.view().trajectory(person, RideCity.FIRST_DAY, until).size() >= STAYS_OF_A_CASE) {
                cases.add(new Case(person, RideCity.FIRST_DAY, until));
            }
        }
        return cases;
    }

    private static void requireEqual(Engine ours, Engine other, List<Case> cases) throws Exception {
        requireEqual(other, ours.contacts(cases), other.contacts(cases));
        requireEqual(other, ours.twoHops(cases.getFirst()), other.twoHops(cases.getFirst()));
        for (var asked : cases.subList(0, 20)) {
            requireEqual(other, ours.contacts(List.of(asked)), other.contacts(List.of(asked)));
        }
    }

    private static void requireEqual(Engine other, Answer ours, Answer theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("answers differ: " + ours + ", and by " + other.name() + " " + theirs);
        }
    }

    private Verdict verdict(Ours ours, Ours.Effort building, Times one, Times thousand, Times hops) {
        var bytes = ours.bytes() / (double) ours.view().presences();
        var pass = bytes <= MOST_BYTES
                && !(building.rate() < LEAST_RATE)
                && one.ours().p95() < MOST_P95
                && thousand.ours().median() < MOST_THOUSAND
                && hops.ours().processor() < MOST_TWO_HOPS
                && one.ratio() >= LEAST_RATIO
                && thousand.ratio() >= (presences < LARGE ? LEAST_RATIO_SMALL : LEAST_RATIO)
                && hops.ratio() >= LEAST_RATIO;
        return Verdict.of(
                pass,
                String.format(
                        "%.1f bytes a presence, %.1f M built a CPU-second; one case p95 %.2f ms, 1,000 cases %.0f ms,"
                                + " two hops %.0f ms CPU; %.0f, %.0f and %.0f times less CPU than PostgreSQL",
                        bytes,
                        building.rate() / 1e6,
                        one.ours().p95() * 1e3,
                        thousand.ours().median() * 1e3,
                        hops.ours().processor() * 1e3,
                        one.ratio(),
                        thousand.ratio(),
                        hops.ratio()));
    }
}
