package org.shouwang.bench.copresence;

import java.util.List;
import org.shouwang.copresence.Case;

/** How long each engine took for one kind of question. */
record Times(Timing ours, Timing postgres, Timing duck) {
    /** How many times less processor time than PostgreSQL. */
    double ratio() {
        return postgres.processor() / ours.processor();
    }

    static Times of(Question question, Ours ours, Postgres postgres, DuckDb duck, List<Case> cases) throws Exception {
        return new Times(
                timed(question, ours, cases, question.rounds * 10),
                timed(question, postgres, cases, question.rounds),
                timed(question, duck, cases, question.rounds));
    }

    /** Twice, the first time to warm up. */
    private static Timing timed(Question question, Engine engine, List<Case> cases, int rounds) throws Exception {
        Timing.of(engine, rounds, round -> ask(question, engine, cases, round));
        var timing = Timing.of(engine, rounds, round -> ask(question, engine, cases, round));
        System.out.printf(
                "%-12s %-12s cpu %9.3f ms, median %9.3f ms, p95 %9.3f ms%n",
                question.words, engine.name(), timing.processor() * 1e3, timing.median() * 1e3, timing.p95() * 1e3);
        return timing;
    }

    private static void ask(Question question, Engine engine, List<Case> cases, int round) throws Exception {
        var asked = cases.get(round % cases.size());
        switch (question) {
            case ONE_CASE -> engine.contacts(List.of(asked));
            case THOUSAND_CASES -> engine.contacts(cases);
            case TWO_HOPS -> engine.twoHops(asked);
        }
    }
}
