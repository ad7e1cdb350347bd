package org.shouwang.bench.copresence;

import java.util.Arrays;

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

    static Timing of(Engine engine, int rounds, Round round) throws Exception {
        var wall = new double[rounds];
        var before = engine.processorTime();
        for (var i = 0; i < rounds; i++) {
            var start = System.nanoTime();
            round.run(i);
            wall[i] = (System.nanoTime() - start) / 1e9;
        }
        var processor = (engine.processorTime() - before) / 1e9 / rounds;
        Arrays.sort(wall);
        return new Timing(wall, processor);
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

    interface Round {
        void run(int number) throws Exception;
    }
}
