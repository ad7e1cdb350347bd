package org.shouwang.copresence.rides;

/** Which run a vehicle begins after another: mostly one from where that ended, of the same line. */
final class Followers {
    /** At least so likely where the next run begins where the last one ended. */
    static final double HERE = 0.5;

    private static final double SAME_TERMINAL = 200;

    private final double[][] follows;

    Followers(Network network) {
        var patterns = network.patterns();
        follows = new double[patterns.size()][patterns.size()];
        for (var p = 0; p < follows.length; p++) {
            for (var q = 0; q < follows.length; q++) {
                var end = patterns.get(p).stop(patterns.get(p).last());
                var here = network.metres(end, patterns.get(q).stop(0)) < SAME_TERMINAL;
                var same = patterns.get(p).line() == patterns.get(q).line();
                follows[p][q] = (here ? 1 : Motion.ELSEWHERE) * (same ? 1 : HERE);
            }
        }
    }

    double follows(int pattern, int next) {
        return follows[pattern][next];
    }
}
