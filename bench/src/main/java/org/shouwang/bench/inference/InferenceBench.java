package org.shouwang.bench.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;

/** Two cities that were never looked at while the inference was being made; what they hide against what was inferred. */
public final class InferenceBench implements Bench {
    private static final int CASES = 200;
    private static final long[] SEEDS = {7_001, 7_002, 7_003};
    private static final int SHORT = 120;
    private static final int LONG = 600;

    private static final double LEAST_RECALL = 0.94;
    private static final double LEAST_PRECISION = 0.88;
    private static final double LEAST_MARGIN_SHORT = 0.03;
    private static final double LEAST_MARGIN_LONG = 0.06;
    private static final double MOST_CALIBRATION_ERROR = 0.06;

    @Override
    public Verdict run(boolean full) throws IOException {
        var pass = true;
        var summary = new StringBuilder();
        for (var i = 0; i < (full ? SEEDS.length : 1); i++) {
            pass &= tidy(SEEDS[i], summary);
            pass &= rough(SEEDS[i], summary);
        }
        return Verdict.of(pass, summary.toString().strip());
    }

    private static boolean tidy(long seed, StringBuilder summary) throws IOException {
        var trial = new Trial(City.tidy(seed), CASES);
        var soon = trial.outcome(SHORT);
        print("tidy city " + seed, soon);
        var late = trial.outcome(LONG);
        print("tidy city " + seed, late);
        var score = soon.inferred();
        summary.append(
                String.format(Locale.ROOT, "tidy: recall %.3f, precision %.3f; ", score.recall(), score.precision()));
        var within = bounded(soon, late, summary);
        return within && score.recall() >= LEAST_RECALL && score.precision() >= LEAST_PRECISION;
    }

    private static boolean rough(long seed, StringBuilder summary) throws IOException {
        var trial = new Trial(City.rough(seed), CASES);
        var soon = trial.outcome(SHORT);
        print("rough city " + seed, soon);
        var late = trial.outcome(LONG);
        print("rough city " + seed, late);
        summary.append(String.format(
                Locale.ROOT,
                "rough: F1 %.3f (%+.3f), %.3f (%+.3f); ",
                soon.inferred().f1(),
                soon.margin(),
                late.inferred().f1(),
                late.margin()));
        var within = bounded(soon, late, summary);
        return within && soon.margin() >= LEAST_MARGIN_SHORT && late.margin() >= LEAST_MARGIN_LONG;
    }

    private static boolean bounded(Outcome soon, Outcome late, StringBuilder summary) {
        var error = Math.max(soon.calibration().error(), late.calibration().error());
        var bound = Math.min(soon.possible().recall(), late.possible().recall());
        summary.append(String.format(Locale.ROOT, "bound %.4f, calibration error %.3f; ", bound, error));
        return bound == 1 && error <= MOST_CALIBRATION_ERROR;
    }

    private static void print(String city, Outcome outcome) throws IOException {
        var title = city + ", together " + outcome.least() / 60 + " minutes";
        System.out.printf(Locale.ROOT, "%n%s, %d contacts of %d cases%n", title, outcome.contacts(), CASES);
        System.out.printf("  %-30s recall / precision / F1%n", "");
        outcome.scores().forEach((name, score) -> System.out.printf("  %-30s %s%n", name, score));
        var error = outcome.calibration().error();
        System.out.printf(Locale.ROOT, "  promised (|) and happened (bar), expected calibration error %.3f%n", error);
        System.out.print(outcome.calibration().chart());
        var file = Path.of("var/bench/inference", title.replaceAll("\\W+", "-") + ".svg");
        Files.createDirectories(file.getParent());
        Files.writeString(file, CalibrationChart.svg(title, outcome.calibration()));
    }
}
