package org.shouwang.bench;

/** Whether the budget was held, and the figures that say so in one line. */
public record Verdict(boolean pass, String summary) {

    public static Verdict of(boolean pass, String summary) {
        return new Verdict(pass, summary);
    }

    static Verdict shortOf(String summary) {
        return new Verdict(false, summary);
    }
}
