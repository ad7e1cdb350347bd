package org.shouwang.copresence.rides;

/** How far ahead a validator's clock is: that by which the departures of its vehicle fit the timetable best. */
final class Clocks {
    private static final int FARTHEST = 900;
    private static final int STEP = 20;
    private static final double OTHER_DAYS = 0.6;

    private final Knowledge knowledge;
    private final int[][][] days;

    /** @param days drawn answers, vehicle day by vehicle day */
    Clocks(Knowledge knowledge, int[][][] days) {
        this.knowledge = knowledge;
        this.days = days;
    }

    /** Scores of every guess for one day. */
    double[] scores(int day, long before) {
        var scores = new double[2 * FARTHEST / STEP + 1];
        for (var draw : days[day]) {
            for (var guess = 0; guess < scores.length; guess++) {
                scores[guess] += fit(day, draw, -FARTHEST + guess * STEP, before) / days[day].length;
            }
        }
        return scores;
    }

    /** The best guess for a day; the other days of the same vehicle have a say in it. */
    static long best(double[] own, double[] all) {
        var best = 0;
        var most = -Double.MAX_VALUE;
        for (var guess = 0; guess < own.length; guess++) {
            var ahead = -FARTHEST + guess * STEP;
            var usual = Math.log(0.65 * Math.exp(-Math.abs(ahead) / 30.0) / 60 + 0.35 / (2 * FARTHEST));
            var score = usual + own[guess] + OTHER_DAYS * (all[guess] - own[guess]);
            if (score > most) {
                most = score;
                best = ahead;
            }
        }
        return best;
    }

    private double fit(int day, int[] draw, long ahead, long before) {
        var taps = knowledge.table.vehicleDays.get(day);
        var fit = 0.0;
        for (var i = 0; i < taps.length; i++) {
            if (draw[i] < 0 || leavesTerminal(taps, draw, i)) {
                var states = knowledge.states(knowledge.table.line(taps[i]));
                var state = draw[i] < 0 ? -1 - draw[i] : draw[i];
                var pattern = states.pattern(state);
                var at = knowledge.table.at[taps[i]];
                var departure = at - Math.round(states.seconds[state] * knowledge.pace(pattern, at - before));
                fit += Math.log(knowledge.fit(states, state, departure - ahead));
            }
        }
        return fit;
    }

    private boolean leavesTerminal(int[] taps, int[] draw, int i) {
        var before = draw[i - 1] < 0 ? -1 - draw[i - 1] : draw[i - 1];
        var states = knowledge.states(knowledge.table.line(taps[i]));
        return states.position[before] == 0 && states.position[draw[i]] > 0;
    }
}
