package org.shouwang.copresence.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer: contacts in order of grade and score, and why each of them is there. Immutable. */
public final class GradedContacts {
    private static final Comparator<GradedContact> RANKING = Comparator.comparing(GradedContact::grade)
            .thenComparing(Comparator.comparingDouble(GradedContact::score).reversed())
            .thenComparingInt(GradedContact::person);

    private final Rules rules;
    private final FirstOrder first;
    private final @Nullable SecondOrder second;
    private final List<GradedContact> ranked;

    GradedContacts(Rules rules, FirstOrder first, @Nullable SecondOrder second) {
        this.rules = rules;
        this.first = first;
        this.second = second;
        ranked = first.tallies().values().stream()
                .map(this::contact)
                .sorted(RANKING)
                .toList();
    }

    /** The gravest grade first, within it the highest score, then by number. */
    public List<GradedContact> ranked() {
        return ranked;
    }

    public Optional<GradedContact> of(int person) {
        return Optional.ofNullable(first.tallies().get(person)).map(this::contact);
    }

    /** Every encounter behind a contact with every factor of its score; nothing for somebody who is none. */
    public Optional<Explanation> explain(int person) {
        return Optional.ofNullable(first.tallies().get(person))
                .map(tally -> new Explanation(
                        contact(tally),
                        first.explain(tally),
                        tally.directScore(rules.doseMinutes(), Long.MAX_VALUE),
                        second == null ? List.of() : second.explain(tally)));
    }

    /** By way of which close contacts somebody was met in the second order, whoever became one first before the others. */
    public List<Integer> through(int person) {
        var tally = first.tallies().get(person);
        return tally == null
                ? List.of()
                : tally.through().stream().map(Tally::person).toList();
    }

    private GradedContact contact(Tally tally) {
        return tally.contact(rules.doseMinutes(), first.isCase(tally.person()));
    }
}
