package org.shouwang.bench.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What one city showed.
 *
 * @param soon for those who were together for two minutes
 * @param late for ten minutes
 * @param words the figures that it was judged by
 */
record Examination(String city, Outcome soon, Outcome late, boolean pass, String words) {
    private static final int CASES = 200;
    private static final int SHORT = 120;
    private static final int LONG = 600;
    private static final double MOST_CALIBRATION_ERROR = 0.06;

    /** Judged by what is asked of every city: nobody missing among the possible ones, probabilities that hold. */
    static Examination of(String name, City city) {
        var trial = new Trial(city, CASES);
        var soon = trial.outcome(SHORT);
        var late = trial.outcome(LONG);
        var error = Math.max(soon.calibration().error(), late.calibration().error());
        var bound = Math.min(soon.possible().recall(), late.possible().recall());
        return new Examination(
                name,
                soon,
                late,
                bound == 1 && error <= MOST_CALIBRATION_ERROR,
                String.format(Locale.ROOT, "bound %.4f, calibration error %.3f", bound, error));
    }

    /** By this too. */
    Examination judged(boolean met, String figures) {
        return new Examination(city, soon, late, pass && met, figures + "; " + words);
    }

    void print() throws IOException {
        for (var outcome : List.of(soon, late)) {
            print(outcome);
        }
    }

    private void print(Outcome outcome) throws IOException {
        var title = city + ", together " + outcome.least() / 60 + " minutes";
        System.out.printf(Locale.ROOT, "%n%s, %d contacts of %d cases%n", title, outcome.contacts(), CASES);
        System.out.printf(Locale.ROOT, "  %-30s recall / precision / F1%n", "");
        outcome.scores().forEach((name, score) -> System.out.printf(Locale.ROOT, "  %-30s %s%n", name, score));
        var error = outcome.calibration().error();
        System.out.printf(Locale.ROOT, "  promised (|) and happened (bar), expected calibration error %.3f%n", error);
        System.out.print(outcome.calibration().chart());
        var file = Path.of("var/bench/inference", title.replaceAll("\\W+", "-") + ".svg");
        Files.createDirectories(file.getParent());
        Files.writeString(file, CalibrationChart.svg(title, outcome.calibration()));
    }
}
