package org.shouwang.copresence.rides;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws whole days of a vehicle backwards through its trellis, each as likely as it is. Where nothing leads to what came after,
 * as when two stops that the operator names contradict each other, a day goes on from what came before.
 */
final class DaySampler {
    private final DayTaps day;
    private final Motion motion;
    private final double[][] reached;
    private final double[] riding;
    private final double[] beginning;

    DaySampler(Trellis trellis) {
        day = trellis.day;
        motion = day.knowledge.motion;
        reached = trellis.reached;
        var most = Arrays.stream(reached).mapToInt(row -> row.length).max().orElse(0);
        riding = new double[most];
        beginning = new double[most];
    }

    DrawnDay draw(SplittableRandom random) {
        var drawn = new DrawnDay(day.size());
        var last = reached[day.size() - 1];
        var state = pick(last, last.length, Sums.of(last), random);
        for (var i = day.size() - 1; i > 0; i--) {
            var rides = day.states(i) == day.states(i - 1) ? ridingTo(i, state) : 0;
            var begins = beginningAt(i, state);
            var fresh = random.nextDouble() * (rides + begins) >= rides;
            drawn.put(i, state, fresh);
            state = rides + begins > 0
                    ? pick(fresh ? beginning : riding, day.states(i - 1).count, fresh ? begins : rides, random)
                    : pick(reached[i - 1], day.states(i - 1).count, Sums.of(reached[i - 1]), random);
        }
        drawn.put(0, state, true);
        return drawn;
    }

    private double ridingTo(int i, int to) {
        var states = day.states(i);
        var demand = day.demand(i - 1);
        var seconds = day.seconds(i);
        Arrays.fill(riding, 0, states.count, 0);
        riding[to] = reached[i - 1][to] * demand.again[to] * motion.standing(seconds, states.position[to] == 0);
        var sum = riding[to];
        var pace = day.pace(i - 1, to);
        for (var s = to - 1; s >= states.first(to); s--) {
            var planned = pace * (states.seconds[to] - states.seconds[s]);
            if (motion.tooFar(seconds, planned)) {
                break;
            }
            if (reached[i - 1][s] >= Trellis.NEGLIGIBLE) {
                var terminal = states.position[s] == 0;
                riding[s] = reached[i - 1][s]
                        * demand.next(s, to)
                        * motion.travel(seconds, planned, terminal)
                        * (terminal ? day.departed(i, to) : 1);
                sum += riding[s];
            }
        }
        return sum;
    }

    private double beginningAt(int i, int to) {
        var from = day.states(i - 1);
        var demand = day.demand(i - 1);
        var common = day.demand(i).first(to) * day.departed(i, to);
        var left = day.between(i) - day.minutesBack(i, to);
        var sum = 0.0;
        for (var s = 0; s < from.count; s++) {
            beginning[s] = 0;
            if (reached[i - 1][s] >= Trellis.NEGLIGIBLE) {
                var end = day.minutesAhead(i - 1, s);
                var onward = day.knowledge.onward(
                        from.pattern(s), day.states(i).pattern(to), day.hourAfter(i - 1, end), left - end);
                beginning[s] = common * reached[i - 1][s] * demand.none(s) * onward;
                sum += beginning[s];
            }
        }
        return sum;
    }

    private static int pick(double[] weights, int count, double sum, SplittableRandom random) {
        var at = random.nextDouble() * sum;
        var picked = 0;
        for (var s = 0; s < count && at >= 0; s++) {
            if (weights[s] > 0) {
                picked = s;
                at -= weights[s];
            }
        }
        return picked;
    }
}
