package org.shouwang.bench.copresence;

import java.util.List;
import org.shouwang.copresence.Case;

/** How long each engine took for one kind of question. */
record Times(Timing ours, Timing postgres, Timing duck) {

    static Times of(Question question, Ours ours, Postgres postgres, DuckDb duck, List<Case> cases) throws Exception {
        System.out.println();
        var own = timed(question, ours, cases, question.rounds);
        print(question, ours, own, own);
        var theirs = timed(question, postgres, cases, question.fewerRounds);
        print(question, postgres, theirs, own);
        var third = timed(question, duck, cases, question.fewerRounds);
        print(question, duck, third, own);
        return new Times(own, theirs, third);
    }

    /** The engine alone. */
    static Timing of(Question question, Ours ours, List<Case> cases) throws Exception {
        var own = timed(question, ours, cases, question.rounds);
        print(question, ours, own, own);
        return own;
    }

    /** How many times less processor time than PostgreSQL. */
    double ratio() {
        return postgres.processor() / ours.processor();
    }

    static void header() {
        System.out.printf(
                "%n%-12s %-12s %12s %12s %12s %14s%n", "", "", "CPU ms", "median ms", "95 % ms", "CPU of engine");
    }

    /** Twice, the first time to warm up. */
    private static Timing timed(Question question, Engine engine, List<Case> cases, int rounds) throws Exception {
        Timing.of(engine, rounds, round -> question.ask(engine, cases, round));
        return Timing.of(engine, rounds, round -> question.ask(engine, cases, round));
    }

    private static void print(Question question, Engine engine, Timing timing, Timing own) {
        System.out.printf(
                "%-12s %-12s %12.3f %12.3f %12.3f %13.1fx%n",
                question.words,
                engine.name(),
                timing.processor() * 1e3,
                timing.median() * 1e3,
                timing.p95() * 1e3,
                timing.processor() / own.processor());
    }
}
