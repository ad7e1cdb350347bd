package org.shouwang.bench.copresence;

import java.util.List;
import org.shouwang.copresence.Case;

/** What is asked of every engine. */
enum Question {
    ONE_CASE("one case", 10_000, 100),
    THOUSAND_CASES("1,000 cases", 20, 3),
    TWO_HOPS("two hops", 100, 10);

    private static final int THOUSAND = 1_000;

    final String words;

    /** How often this engine is asked: long enough for a clock that ticks a hundred times a second. */
    final int rounds;

    /** How often a database is asked, which takes its time. */
    final int fewerRounds;

    Question(String words, int rounds, int fewerRounds) {
        this.words = words;
        this.rounds = rounds;
        this.fewerRounds = fewerRounds;
    }

    List<Case> about(List<Case> cases, int round) {
        return this == THOUSAND_CASES ? cases.subList(0, THOUSAND) : List.of(cases.get(round % cases.size()));
    }

    /** Of an engine that is prepared for them. */
    Answer ask(Engine engine, List<Case> about) throws Exception {
        return this == TWO_HOPS ? engine.twoHops(about.getFirst()) : engine.contacts(about);
    }
}
