package org.shouwang.bench.copresence;

import java.util.List;
import org.shouwang.copresence.Case;

/**
 * How long each engine took for one kind of question.
 *
 * @param ours over many cases
 * @param same over those few that the databases were asked about, which is what they are compared with
 */
record Times(Timing ours, Timing same, Timing postgres, Timing duck) {

    static Times of(Question question, Ours ours, Postgres postgres, DuckDb duck, List<Case> cases) throws Exception {
        System.out.println();
        var own = of(question, ours, cases);
        var few = question.fewerRounds;
        var same = timed(question, ours, cases, question.rounds, few);
        print("  same cases", ours, same, same);
        var theirs = timed(question, postgres, cases, few, few);
        print(question.words, postgres, theirs, same);
        var third = timed(question, duck, cases, few, few);
        print(question.words, duck, third, same);
        return new Times(own, same, theirs, third);
    }

    /** The engine alone. */
    static Timing of(Question question, Ours ours, List<Case> cases) throws Exception {
        var own = timed(question, ours, cases, question.rounds, cases.size());
        print(question.words, ours, own, own);
        return own;
    }

    /** How many times less processor time than PostgreSQL. */
    double ratio() {
        return postgres.processor() / same.processor();
    }

    static void header() {
        System.out.printf(
                "%n%-12s %-12s %12s %12s %12s %14s%n", "", "", "CPU ms", "median ms", "95 % ms", "CPU of engine");
    }

    /** Twice, the first time to warm up. */
    private static Timing timed(Question question, Engine engine, List<Case> cases, int rounds, int different)
            throws Exception {
        Timing.of(question, engine, cases, rounds, different);
        return Timing.of(question, engine, cases, rounds, different);
    }

    private static void print(String words, Engine engine, Timing timing, Timing own) {
        System.out.printf(
                "%-12s %-12s %12.3f %12.3f %12.3f %13.1fx%n",
                words,
                engine.name(),
                timing.processor() * 1e3,
                timing.median() * 1e3,
                timing.p95() * 1e3,
                timing.processor() / own.processor());
    }
}
