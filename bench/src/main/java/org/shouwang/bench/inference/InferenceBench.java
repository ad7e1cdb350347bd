package org.shouwang.bench.inference;

import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;

/** Two cities that were never looked at while the inference was being made; what they hide against what was inferred. */
public final class InferenceBench implements Bench {
    private static final long[] SEEDS = {7_001, 7_002, 7_003};

    private static final double LEAST_RECALL = 0.94;
    private static final double LEAST_PRECISION = 0.88;
    private static final double LEAST_MARGIN_SHORT = 0.03;
    private static final double LEAST_MARGIN_LONG = 0.06;

    /** Cities are examined side by side, each by one processor, and told of in the same order as ever. */
    @Override
    public Verdict run(boolean full) throws Exception {
        var examinations = new ArrayList<Callable<Examination>>();
        for (var seed : full ? SEEDS : new long[] {SEEDS[0]}) {
            examinations.add(() -> tidy(seed));
            examinations.add(() -> rough(seed));
        }
        try (var processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var pass = true;
            var words = new ArrayList<String>();
            for (var begun : examinations.stream().map(processors::submit).toList()) {
                var examination = begun.get();
                examination.print();
                pass &= examination.pass();
                words.add(examination.words());
            }
            return Verdict.of(pass, String.join("; ", words));
        }
    }

    private static Examination tidy(long seed) {
        var examination = Examination.of("tidy city " + seed, City.tidy(seed));
        var score = examination.soon().inferred();
        return examination.judged(
                score.recall() >= LEAST_RECALL && score.precision() >= LEAST_PRECISION,
                String.format(Locale.ROOT, "tidy: recall %.3f, precision %.3f", score.recall(), score.precision()));
    }

    private static Examination rough(long seed) {
        var examination = Examination.of("rough city " + seed, City.rough(seed));
        var soon = examination.soon();
        var late = examination.late();
        return examination.judged(
                soon.margin() >= LEAST_MARGIN_SHORT && late.margin() >= LEAST_MARGIN_LONG,
                String.format(
                        Locale.ROOT,
                        "rough: F1 %.3f (%+.3f), %.3f (%+.3f)",
                        soon.inferred().f1(),
                        soon.margin(),
                        late.inferred().f1(),
                        late.margin()));
    }
}
