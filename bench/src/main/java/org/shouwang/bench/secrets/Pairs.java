package org.shouwang.bench.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.shouwang.drill.api.Answer;

/** Asks about somebody known and somebody unknown in turn, in random order, and keeps the times of both pair by pair. */
final class Pairs {
    private static final int WARM_UP = 60;

    private final List<Pair> measured = new ArrayList<>();
    private int unlike;

    private record Pair(long known, long unknown) {}

    static Pairs of(int count, Question question) throws Exception {
        var pairs = new Pairs();
        for (int i = 0; i < WARM_UP + count; i++) {
            pairs.ask(i, question);
        }
        return pairs;
    }

    private void ask(int number, Question question) throws Exception {
        var known = question.about(number, true);
        var unknown = question.about(number, false);
        Timed first;
        Timed second;
        if (ThreadLocalRandom.current().nextBoolean()) {
            first = Timed.of(known);
            second = Timed.of(unknown);
            add(number, first, second);
        } else {
            first = Timed.of(unknown);
            second = Timed.of(known);
            add(number, second, first);
        }
    }

    private void add(int number, Timed known, Timed unknown) {
        if (!known.shape().equals(unknown.shape())) {
            unlike++;
        }
        if (number >= WARM_UP) {
            measured.add(new Pair(known.nanos, unknown.nanos));
        }
    }

    int count() {
        return measured.size();
    }

    /** How many pairs were answered with other statuses or other fields. */
    int unlike() {
        return unlike;
    }

    double knownMillis() {
        return median(measured.stream().mapToLong(Pair::known).sorted().toArray());
    }

    double unknownMillis() {
        return median(measured.stream().mapToLong(Pair::unknown).sorted().toArray());
    }

    private static double median(long[] sorted) {
        return sorted[sorted.length / 2] / 1e6;
    }

    /** Of how many pairs in a hundred the known one took longer. */
    double shareKnownLonger() {
        return 100.0
                * measured.stream().filter(pair -> pair.known > pair.unknown).count()
                / measured.size();
    }

    /** How far from evens, in standard deviations of a fair coin: a sign test, which no single slow answer moves. */
    double deviations() {
        return (shareKnownLonger() - 50) / (50 / Math.sqrt(measured.size()));
    }

    /** Prepares a request that is yet to be sent. */
    interface Question {
        Asked about(int number, boolean known) throws Exception;
    }

    /** A request, ready to be sent. */
    interface Asked {
        Answer send() throws Exception;
    }

    private record Timed(long nanos, Answer answer) {
        static Timed of(Asked asked) throws Exception {
            var start = System.nanoTime();
            var answer = asked.send();
            return new Timed(System.nanoTime() - start, answer);
        }

        /** Everything but the values of ids and times. */
        String shape() {
            return answer.status() + " " + answer.code() + " " + answer.text("status") + " " + answer.text("remaining")
                    + " " + answer.body().propertyNames();
        }
    }
}
