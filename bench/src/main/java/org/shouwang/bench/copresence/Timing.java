package org.shouwang.bench.copresence;

import java.util.Arrays;
import java.util.List;
import org.shouwang.copresence.Case;

/** How long the same question took, asked several times. */
final class Timing {
    private final double[] wall;
    private final double processor;

    /**
     * @param wall seconds of each round
     * @param processor seconds a round on average
     */
    private Timing(double[] wall, double processor) {
        this.wall = wall;
        this.processor = processor;
    }

    /** Asks for so many different cases, again and again. */
    static Timing of(Question question, Engine engine, List<Case> cases, int rounds, int different) throws Exception {
        var wall = new double[rounds];
        var processor = 0L;
        for (var i = 0; i < rounds; i++) {
            var about = question.about(cases, i % different);
            engine.prepare(about);
            var before = engine.processorTime();
            var start = System.nanoTime();
            question.ask(engine, about);
            wall[i] = (System.nanoTime() - start) / 1e9;
            processor += engine.processorTime() - before;
        }
        Arrays.sort(wall);
        return new Timing(wall, processor / 1e9 / rounds);
    }

    double processor() {
        return processor;
    }

    double median() {
        return wall[wall.length / 2];
    }

    double p95() {
        return wall[Math.min(wall.length - 1, wall.length * 95 / 100)];
    }
}
