package org.shouwang.resident.domain;

import java.util.Map;
import java.util.Optional;
import org.shouwang.resident.domain.Score.Addend;

/**
 * What a score comes to: passed, asked, or for a person to look at.
 *
 * @param secondLook it passed, and a person looks all the same, so that being asked tells nothing
 */
public record Verdict(Score score, ReviewStatus status, boolean secondLook) {

    /** @param luck between 0 and 999, drawn per registration */
    static Verdict of(Score score, ReviewPolicy policy, int luck) {
        return score.question(policy).isPresent()
                ? new Verdict(score, ReviewStatus.QUESTION, false)
                : afterAnswer(score, policy, luck);
    }

    /** Nobody has looked at it yet: if it was doubtful enough before, somebody does, whatever the answer was. */
    public static Verdict ofItself(Score before, Score after, ReviewPolicy policy) {
        return before.total() >= policy.humanFrom()
                ? new Verdict(after, ReviewStatus.HUMAN, false)
                : afterAnswer(after, policy, Integer.MAX_VALUE);
    }

    /** Nothing is left to ask. */
    public static Verdict afterAnswer(Score score, ReviewPolicy policy, int luck) {
        if (score.total() >= policy.passBelow()) {
            return new Verdict(score, ReviewStatus.HUMAN, false);
        }
        return luck < policy.secondLookPerMille()
                ? new Verdict(score, ReviewStatus.HUMAN, true)
                : new Verdict(score, ReviewStatus.PASSED, false);
    }

    /** What the thread of the household says of it. */
    String happening() {
        return switch (status) {
            case QUESTION -> "ASKED";
            case HUMAN -> "SENT_TO_REVIEW";
            case PASSED, CALL, MERGED -> "AUTO_PASSED";
        };
    }

    Map<String, Object> params() {
        return switch (status) {
            case HUMAN ->
                Map.of(
                        "rule",
                        secondLook ? "SECOND_LOOK" : score.addends().getFirst().rule());
            case QUESTION -> Map.of();
            case PASSED, CALL, MERGED -> Map.of("score", score.total());
        };
    }

    HouseholdState state(CheckedForm form) {
        return HouseholdState.of(status, form.pendingAddress() != null, secondLook);
    }

    Optional<Addend> question(ReviewPolicy policy) {
        return status == ReviewStatus.QUESTION ? score.question(policy) : Optional.empty();
    }
}
