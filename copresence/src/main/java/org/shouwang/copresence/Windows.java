package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Windows of cases, put in order. */
final class Windows {
    private Windows() {}

    /** Windows of the same person that touch or overlap become one; those of one person follow each other. */
    static List<Case> merged(Collection<Case> cases) {
        var merged = new ArrayList<Case>(cases.size());
        cases.stream()
                .sorted(Comparator.comparingInt(Case::person).thenComparingLong(Case::from))
                .forEach(next -> {
                    var last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && last.person() == next.person() && next.from() <= last.until()) {
                        merged.set(
                                merged.size() - 1,
                                new Case(last.person(), last.from(), Math.max(last.until(), next.until())));
                    } else {
                        merged.add(next);
                    }
                });
        return merged;
    }
}
