package org.shouwang.bench.copresence;

import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.copresence.InnerLoops;

/** The inner loops by themselves, measured with JMH: figures to compare one change with another, without a budget. */
public final class LoopsBench implements Bench {
    @Override
    public Verdict run(boolean full) throws Exception {
        var options = new OptionsBuilder().include(InnerLoops.class.getName()).forks(full ? 3 : 1);
        var words = new Runner(options.build())
                .run().stream()
                        .map(result -> String.format(
                                Locale.ROOT,
                                "%s %,.0f ns",
                                result.getPrimaryResult().getLabel(),
                                result.getPrimaryResult().getScore()))
                        .collect(Collectors.joining(", "));
        return Verdict.of(true, words);
    }
}
