package org.shouwang.resident.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.ReviewPolicy.Rule;

/** The doubt about a registration as a sum that explains itself. */
public record Score(List<Addend> addends) {

    public static Score of(ReviewFacts facts, ReviewPolicy policy) {
        return new Score(policy.rules().stream()
                .map(rule -> addend(rule, facts))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Addend::points).reversed())
                .toList());
    }

    private static Optional<Addend> addend(Rule rule, ReviewFacts facts) {
        var finding = rule.code().look(facts);
        return finding.count() < rule.threshold() || finding.count() == 0
                ? Optional.empty()
                : Optional.of(new Addend(
                        rule.code(),
                        rule.points(),
                        finding.count(),
                        finding.subjects().isEmpty() ? null : finding.subjects().getFirst(),
                        rule.question()));
    }

    public int total() {
        return addends.stream().mapToInt(Addend::points).sum();
    }

    /** The question that what was entered calls for; what others have on record plays no part in it. */
    public Optional<Addend> question(ReviewPolicy policy) {
        var own = addends.stream().filter(addend -> !addend.rule().seesOthers()).toList();
        return own.stream().mapToInt(Addend::points).sum() < policy.passBelow()
                ? Optional.empty()
                : own.stream().filter(addend -> addend.question() != null).findFirst();
    }

    /** Without the doubt that an answer has removed. */
    public Score without(ReviewRule rule) {
        return new Score(
                addends.stream().filter(addend -> addend.rule() != rule).toList());
    }

    /**
     * One rule that spoke.
     *
     * @param count how many people, households ... it saw
     * @param subject position in the household of the person it is about
     */
    public record Addend(
            ReviewRule rule,
            int points,
            int count,
            @Nullable Integer subject,
            @Nullable QuestionKind question) {
        public QuestionKind questionKind() {
            return Objects.requireNonNull(question);
        }
    }
}
