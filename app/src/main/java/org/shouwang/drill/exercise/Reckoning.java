package org.shouwang.drill.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.exercise.Standing.Stand;
import org.shouwang.tracing.DoneAboutCases.Sent;
import org.shouwang.vault.PersonName;

/**
 * The lists beside what was true.
 *
 * @param origin where it began
 * @param infected whom nobody knew of
 * @param asked how many people the lists have
 * @param found how many of the infected
 * @param close others who are close contacts by the rules: not infected, and rightly asked
 * @param needless all others
 */
record Reckoning(
        Exercise.Origin origin,
        boolean originSeen,
        List<Hidden> infected,
        int asked,
        int found,
        int close,
        int needless,
        @Nullable Instant startedAt,
        Instant pushedAt) {

    static Reckoning of(Exercise exercise, Stand stand) {
        if (stand.sent().isEmpty()) {
            throw new NoListYet();
        }
        var hidden =
                exercise.unknown().stream().map(one -> Hidden.of(one, stand)).toList();
        var infected = exercise.unknown().stream().map(Exercise.Unknown::person).collect(Collectors.toSet());
        var close = stand.sent().stream()
                .filter(one -> one.close() && !infected.contains(one.person()))
                .map(Sent::person)
                .distinct()
                .count();
        var found = hidden.stream().filter(one -> one.foundAt() != null).count();
        var originSeen = stand.steps().stream().anyMatch(one -> one.step() == Step.COMMON && one.doneAt() != null);
        return new Reckoning(
                exercise.origin(),
                originSeen,
                hidden,
                (int) stand.people(),
                (int) found,
                (int) close,
                (int) (stand.people() - found - close),
                stand.startedAt(),
                stand.sent().getFirst().at());
    }

    /**
     * Somebody infected whom the desk didn't know of.
     *
     * @param source whether they brought it
     * @param place where they caught it; empty for another city
     * @param onset when they would fall ill; absent if never
     * @param foundAt when they were first on a list
     */
    record Hidden(
            UUID personId,
            UUID householdId,
            PersonName name,
            boolean source,
            String place,
            Instant caughtAt,
            @Nullable LocalDate onset,
            @Nullable Instant foundAt,
            @Nullable String outcome) {
        static Hidden of(Exercise.Unknown one, Stand stand) {
            var sent = stand.toPerson(one.person()).toList();
            return new Hidden(
                    one.person(),
                    one.household(),
                    new PersonName(one.name()),
                    one.source(),
                    one.place(),
                    one.at(),
                    one.onset(),
                    sent.isEmpty() ? null : sent.getFirst().at(),
                    sent.stream()
                            .map(Sent::outcome)
                            .filter(outcome -> outcome != null)
                            .findFirst()
                            .orElse(null));
        }
    }
}
