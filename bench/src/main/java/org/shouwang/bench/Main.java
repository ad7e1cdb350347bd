package org.shouwang.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code Main NAME [--full] [--size 6M]}: prints figures, then {@code PASS NAME ...} or {@code SHORT NAME ...} as its last
 * line, and exits 0 or 1. {@code -Dshouwang.application=DIR} names the extracted application.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(List.of(arguments));
        var full = words.remove("--full");
        var at = words.indexOf("--size");
        var size = at >= 0 && at + 1 < words.size() ? words.remove(at + 1) : null;
        words.remove("--size");
        var bench = words.size() == 1 ? Bench.named(words.getFirst(), size) : null;
        if (bench == null) {
            System.err.println("usage: bench " + String.join(" | ", Bench.NAMES) + " [--full] [--size 6M]");
            System.exit(2);
            return;
        }
        System.exit(run(words.getFirst(), bench, full) ? 0 : 1);
    }

    private static boolean run(String name, Bench bench, boolean full) {
        Verdict verdict;
        try {
            verdict = bench.run(full);
        } catch (Exception e) {
            e.printStackTrace(System.out);
            verdict = Verdict.shortOf("it ended with " + e);
        }
        System.out.println((verdict.pass() ? "PASS " : "SHORT ") + name + " " + verdict.summary());
        return verdict.pass();
    }
}
