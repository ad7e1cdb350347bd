package org.shouwang.bench.copresence;

/** What is asked of every engine. */
enum Question {
    ONE_CASE("one case", 100),
    THOUSAND_CASES("1,000 cases", 2),
    TWO_HOPS("two hops", 5);

    final String words;

    /** How often a database is asked; the engine ten times as often, being so much quicker. */
    final int rounds;

    Question(String words, int rounds) {
        this.words = words;
        this.rounds = rounds;
    }
}
