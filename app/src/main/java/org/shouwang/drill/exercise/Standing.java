package org.shouwang.drill.exercise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.DoneAboutCases;
import org.shouwang.tracing.DoneAboutCases.Asked;
import org.shouwang.tracing.DoneAboutCases.Sent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How far somebody has come, read from what the desk has on record; nothing of it is kept, and nobody ticks anything. */
@Component
@ConditionalOnProperty("shouwang.drill")
class Standing {
    private final DoneAboutCases done;
    private final Views views;

    Standing(DoneAboutCases done, Views views) {
        this.done = done;
        this.views = views;
    }

    Stand of(Exercise exercise, AreaScope scope) {
        var cases = exercise.cases().stream().map(Exercise.Known::id).toList();
        var first = cases.getFirst();
        var asked = done.asked(cases, scope);
        var own = asked.stream()
                .filter(one ->
                        one.askedAt().isAfter(exercise.ready()) && one.cases().contains(first))
                .toList();
        var approved = own.stream().filter(one -> one.approvedAt() != null).findFirst();
        var several = asked.stream().filter(one -> one.cases().size() > 1).toList();
        var seen = views.ofLookUps(ids(asked, first), exercise.ready(), scope);
        var common = views.ofLookUps(ids(several), exercise.ready(), scope).get("common");
        var opened = views.ofCase(first, exercise.ready(), scope).orElse(null);
        var sent = done.sent(ids(asked), scope).stream()
                .filter(one -> one.at().isAfter(exercise.ready()))
                .toList();
        var lookUp = approved.map(Asked::id).orElse(null);
        var steps = List.of(
                new StepView(Step.READ_CASE, opened, null),
                new StepView(
                        Step.ASK, own.stream().map(Asked::askedAt).findFirst().orElse(null), null),
                new StepView(Step.APPROVE, approved.map(Asked::approvedAt).orElse(null), null),
                new StepView(Step.TRAJECTORY, at(seen.get("trajectory")), lookUp),
                new StepView(Step.CONTACTS, at(seen.get("encounters")), lookUp),
                new StepView(Step.COMMON, at(common), common == null ? open(several) : common.lookUp()),
                new StepView(Step.PUSH, first(sent, Sent::at), lookUp),
                new StepView(Step.OUTCOMES, first(sent, Sent::outcomeAt), null));
        return new Stand(steps, opened, sent);
    }

    private static List<UUID> ids(List<Asked> asked) {
        return asked.stream().map(Asked::id).toList();
    }

    private static List<UUID> ids(List<Asked> asked, UUID infectionCase) {
        return ids(asked.stream()
                .filter(one -> one.cases().contains(infectionCase))
                .toList());
    }

    private static @Nullable UUID open(List<Asked> asked) {
        return asked.stream()
                .filter(one -> one.approvedAt() != null)
                .map(Asked::id)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant at(Views.@Nullable View view) {
        return view == null ? null : view.at();
    }

    private static @Nullable Instant first(List<Sent> sent, Function<Sent, @Nullable Instant> at) {
        Instant first = null;
        for (var one : sent) {
            var moment = at.apply(one);
            if (moment != null && (first == null || moment.isBefore(first))) {
                first = moment;
            }
        }
        return first;
    }

    /**
     * @param startedAt when the case was first opened
     * @param sent who was sent after, since the exercise began
     */
    record Stand(List<StepView> steps, @Nullable Instant startedAt, List<Sent> sent) {
        Stream<Sent> toPerson(UUID person) {
            return sent.stream().filter(one -> one.person().equals(person));
        }

        long people() {
            return sent.stream().map(Sent::person).distinct().count();
        }

        long answered() {
            return sent.stream()
                    .filter(one -> one.outcome() != null)
                    .map(Sent::person)
                    .distinct()
                    .count();
        }
    }

    /**
     * @param doneAt absent until it is done
     * @param lookUp in which it was done, or can be
     */
    record StepView(
            Step step, @Nullable Instant doneAt, @Nullable UUID lookUp) {}
}
