package org.shouwang.copresence.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever met a close contact, as closely, after that one had met a case. Adds to the tallies of the first order. */
final class SecondOrder {
    private final Exposures exposures;
    private final FirstOrder first;
    private final Rules rules;
    private final Map<Tally, List<Infector>> infectors = new LinkedHashMap<>();

    SecondOrder(Exposures exposures, FirstOrder first, Followed followed, Rules rules) {
        this.exposures = exposures;
        this.first = first;
        this.rules = rules;
        var claims = new Claims(); // of two who went about under one number, whoever met a case sooner comes first
        first.tallies().values().stream()
                .filter(tally -> followed.follows(tally) && !first.isCase(tally.person()))
                .sorted(Comparator.comparingLong(Tally::firstClose).thenComparingInt(Tally::person))
                .forEach(tally -> infectors.put(tally, followed.infectors(tally, claims)));
        infectors.forEach(this::follow);
    }

    private void follow(Tally by, List<Infector> numbers) {
        var hops = new HashMap<Integer, Hop>();
        for (var infector : numbers) {
            exposures.each(infector, exposure -> {
                if (counts(exposure)) {
                    tally(exposure.person()).indirect(exposure, exposure.isLikely(rules) && by.tier() == Tier.LIKELY);
                    hops.merge(exposure.person(), Hop.of(exposure), Hop::plus);
                }
            });
        }
        hops.forEach((person, hop) -> tally(person).through(by, hop.product(by, rules)));
    }

    List<Explanation.Hop> explain(Tally contact) {
        return contact.through().stream()
                .map(by -> explain(by, infectors.getOrDefault(by, List.of()), contact.person()))
                .sorted(Comparator.comparingDouble(Explanation.Hop::product)
                        .reversed()
                        .thenComparingInt(Explanation.Hop::by))
                .toList();
    }

    private Explanation.Hop explain(Tally by, List<Infector> numbers, int person) {
        var counted = numbers.stream()
                .flatMap(infector -> exposures.between(infector, person).stream())
                .filter(this::counts)
                .sorted(Comparator.comparingLong(
                        exposure -> exposure.encounter().from()))
                .toList();
        var hop = counted.stream().map(Hop::of).reduce(Hop.NONE, Hop::plus);
        return new Explanation.Hop(by.person(), hop.scoreOf(by, rules), counted, hop.score(rules));
    }

    /** A case or a close contact is already more than a contact of a contact. */
    private boolean counts(Exposure exposure) {
        if (exposure.grade() != Grade.CLOSE || first.isCase(exposure.person())) {
            return false;
        }
        var known = first.tallies().get(exposure.person());
        return known == null || known.grade() != Grade.CLOSE;
    }

    private Tally tally(int person) {
        return first.tallies().computeIfAbsent(person, Tally::new);
    }

    /** What one person received from one close contact. */
    private record Hop(double dose, long until) {
        static final Hop NONE = new Hop(0, 0);

        static Hop of(Exposure exposure) {
            return new Hop(exposure.dose(), exposure.encounter().until());
        }

        Hop plus(Hop other) {
            return new Hop(dose + other.dose, Math.max(until, other.until));
        }

        double score(Rules rules) {
            return Tally.score(dose, rules.doseMinutes());
        }

        double scoreOf(Tally by, Rules rules) {
            return by.directScore(rules.doseMinutes(), until);
        }

        double product(Tally by, Rules rules) {
            return scoreOf(by, rules) * score(rules);
        }
    }
}
