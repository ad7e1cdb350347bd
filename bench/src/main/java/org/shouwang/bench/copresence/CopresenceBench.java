package org.shouwang.bench.copresence;

import java.nio.file.Path;
import java.util.List;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.copresence.Case;

/**
 * The engine beside PostgreSQL and DuckDB: the same city, the same questions, in one run. Processor time is what counts on a
 * machine that others use too. Answers must be equal, or there is no verdict on speed at all.
 */
public final class CopresenceBench implements Bench {
    private static final int SINGLE_CASES_COMPARED = 20;

    private final String size;
    private final Budget budget;
    private final RideCity city;
    private final Path folder;

    /** @param size 6M, 60M: how many presences, in millions; from 480M on the engine is alone */
    public CopresenceBench(String size) {
        var presences = Long.parseLong(size.replace("M", "")) * 1_000_000;
        this.size = size;
        budget = Budget.of(presences);
        city = new RideCity(presences);
        folder = Path.of("var/bench/copresence-" + size).toAbsolutePath();
    }

    @Override
    public Verdict run(boolean full) throws Exception {
        var building = new Building(city, folder);
        try (var ours = new Ours(city, building.days())) {
            System.out.printf(
                    "%s: %,d presences of %,d people in %d days%n",
                    size, ours.view().presences(), city.people(), city.days());
            var figures = new Figures(ours.bytes() / (double) ours.view().presences(), building.rate());
            var cases = Cases.of(city, ours.view());
            return budget.alone() ? alone(ours, figures, cases) : sideBySide(ours, figures, cases);
        }
    }

    private Verdict sideBySide(Ours ours, Figures figures, List<Case> cases) throws Exception {
        try (var postgres = new Postgres(city, folder);
                var duck = new DuckDb(city, folder)) {
            for (var engine : List.of(ours, postgres, duck)) {
                System.out.printf(
                        "%-12s %8.1f MB, %6.1f bytes a presence%n",
                        engine.name(),
                        engine.bytes() / 1e6,
                        engine.bytes() / (double) ours.view().presences());
                requireEqual(ours, engine, cases);
            }
            Times.header();
            return budget.verdict(
                    figures,
                    Times.of(Question.ONE_CASE, ours, postgres, duck, cases),
                    Times.of(Question.THOUSAND_CASES, ours, postgres, duck, cases),
                    Times.of(Question.TWO_HOPS, ours, postgres, duck, cases));
        }
    }

    private Verdict alone(Ours ours, Figures figures, List<Case> cases) throws Exception {
        var compared = new BruteForce(city, cases.subList(0, BruteForce.CASES)).compare(ours);
        Times.header();
        return budget.verdict(
                figures,
                compared,
                Times.of(Question.ONE_CASE, ours, cases),
                Times.of(Question.THOUSAND_CASES, ours, cases),
                Times.of(Question.TWO_HOPS, ours, cases));
    }

    private static void requireEqual(Ours ours, Engine other, List<Case> cases) throws Exception {
        for (var question : List.of(Question.THOUSAND_CASES, Question.TWO_HOPS)) {
            requireEqual(question, 0, ours, other, cases);
        }
        for (var round = 0; round < SINGLE_CASES_COMPARED; round++) {
            requireEqual(Question.ONE_CASE, round, ours, other, cases);
        }
    }

    private static void requireEqual(Question question, int round, Ours ours, Engine other, List<Case> cases)
            throws Exception {
        var about = question.about(cases, round);
        other.prepare(about);
        var own = question.ask(ours, about);
        var theirs = question.ask(other, about);
        if (!own.equals(theirs)) {
            throw new IllegalStateException(
                    question.words + ": " + ours.name() + " " + own + ", " + other.name() + " " + theirs);
        }
    }
}
