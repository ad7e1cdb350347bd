package org.shouwang.bench.secrets;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.bench.Bench;
import org.shouwang.bench.Verdict;
import org.shouwang.bench.secrets.Pairs.Question;
import org.shouwang.bench.server.Application;
import org.shouwang.bench.server.Folders;
import org.shouwang.bench.server.Site;

/**
 * Whether the time of an answer, or its form, tells if an identity document or a phone is on record: hundreds of pairs
 * of a known and an unknown one. A control with an honest difference must be noticed, or the bench would notice none.
 */
public final class SecretsBench implements Bench {
    /** A fair coin goes further once in a thousand times. */
    private static final double MOST_DEVIATIONS = 3.3;

    /** A known person or phone was sent so many pairs before. */
    private static final int EARLIER = 50;

    private static final String CONTROL = "control: 1 ms more";
    private static final int QUESTIONS_ABOUT_PHONES = 4;

    @Override
    public Verdict run(boolean full) throws Exception {
        var folder = Files.createTempDirectory("shouwang-secrets-");
        try (var site = Site.start(Application.folder(), folder.resolve("home"))) {
            var dwellings = site.build("静谧小区", 40, 3, 11, 6);
            var half = dwellings.size() / 2;
            var questions = new LinkedHashMap<String, Question>();
            questions.put("registering: identity document", documents(site, dwellings.subList(0, half)));
            questions.put("registering: phone", phones(site, dwellings.subList(half, 2 * half)));
            addSignIn(questions, Phones.of(site, QUESTIONS_ABOUT_PHONES));
            System.out.printf(
                    "%-32s %10s %10s %14s %12s%n", "median", "known", "unknown", "known longer", "deviations");
            return verdict(together(questions, full ? 3_000 : 600));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Question documents(Site site, List<String> dwellings) throws Exception {
        var registrants = new Registrants(site, dwellings, 10_000_000);
        for (int i = 0; i < EARLIER; i++) {
            registrants.register(i, 11_000_000 + i).send();
        }
        return (i, known) -> registrants.register(known ? i : i + EARLIER, 12_000_000 + 2 * i + (known ? 1 : 0));
    }

    private static Question phones(Site site, List<String> dwellings) throws Exception {
        var registrants = new Registrants(site, dwellings, 20_000_000);
        for (int i = 0; i < EARLIER; i++) {
            registrants.register(1_000_000 + i, 21_000_000 + i).send();
        }
        return (i, known) ->
                registrants.register(2_000_000 + 2 * i + (known ? 1 : 0), 21_000_000 + (known ? i : i + EARLIER));
    }

    private static void addSignIn(Map<String, Question> questions, Phones phones) {
        questions.put("asking for a code", (i, known) -> phones.askForCode(0, i, known));
        questions.put("signing in, wrong code", (i, known) -> phones.signIn(1, i, known, false));
        questions.put("signing in, right code", (i, known) -> phones.signIn(2, i, known, true));
        questions.put(CONTROL, (i, known) -> {
            var asked = phones.askForCode(3, i, known);
            return () -> {
                Thread.sleep(known ? 1 : 0);
                return asked.send();
            };
        });
    }

    /** Side by side: each mostly waits, and what else the machine does disturbs all of them alike. */
    private static Map<String, Pairs> together(Map<String, Question> questions, int pairs) throws Exception {
        var asked = new LinkedHashMap<String, Future<Pairs>>();
        var results = new LinkedHashMap<String, Pairs>();
        try (var threads = Executors.newFixedThreadPool(questions.size())) {
            questions.forEach((what, question) -> asked.put(what, threads.submit(() -> Pairs.of(pairs, question))));
            for (var one : asked.entrySet()) {
                var result = one.getValue().get();
                print(one.getKey(), result);
                results.put(one.getKey(), result);
            }
        }
        return results;
    }

    private static void print(String what, Pairs pairs) {
        System.out.printf(
                "%-32s %7.2f ms %7.2f ms %12.1f %% %+12.1f%s%n",
                what,
                pairs.knownMillis(),
                pairs.unknownMillis(),
                pairs.shareKnownLonger(),
                pairs.deviations(),
                pairs.unlike() == 0 ? "" : "  " + pairs.unlike() + " ANSWERED OTHERWISE");
    }

    private static Verdict verdict(Map<String, Pairs> results) {
        var control = Objects.requireNonNull(results.remove(CONTROL));
        var furthest = results.values().stream()
                .mapToDouble(pairs -> Math.abs(pairs.deviations()))
                .max()
                .orElseThrow();
        var unlike = results.values().stream().mapToInt(Pairs::unlike).sum();
        var sees = control.deviations() > MOST_DEVIATIONS;
        return Verdict.of(
                furthest < MOST_DEVIATIONS && unlike == 0 && sees,
                "%d questions of %d pairs: at most %.1f deviations from evens (budget %.1f), %d answered otherwise; control %.1f%s"
                        .formatted(
                                results.size(),
                                control.count(),
                                furthest,
                                MOST_DEVIATIONS,
                                unlike,
                                control.deviations(),
                                sees ? "" : ", THE BENCH IS BLIND"));
    }
}
