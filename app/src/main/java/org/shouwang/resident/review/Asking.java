package org.shouwang.resident.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.QuestionKind;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.Questions.NewQuestion;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.resident.domain.ReviewRule;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.domain.Score;
import org.shouwang.resident.review.Decisions.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer needs the household: one precise question that it answers in one tap, or a call with a deadline. */
@Service
@Transactional
public class Asking {
    private final ReviewCases cases;
    private final Questions questions;
    private final Members members;
    private final Decisions decisions;
    private final ReviewHand hand;
    private final Calls calls;
    private final Policies policies;
    private final Clock clock;

    Asking(
            ReviewCases cases,
            Questions questions,
            Members members,
            Decisions decisions,
            ReviewHand hand,
            Calls calls,
            Policies policies,
            Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.members = members;
        this.decisions = decisions;
        this.hand = hand;
        this.calls = calls;
        this.policies = policies;
        this.clock = clock;
    }

    /** A household that was registered by somebody else has no phone to tap on: its question is due at once, by a call. */
    public void ask(Caller caller, UUID id, QuestionKind kind, @Nullable UUID subject) {
        var here = hand.require(caller, id);
        var about = subject == null ? here.head() : subject;
        requireMember(here, about);
        var now = clock.instant();
        decisions.record(List.of(here), Kind.ASK, caller.accountId(), now);
        var time = policies.current(ReviewPolicy.class).questionTime();
        questions.ask(new NewQuestion(
                id, kind, about, settled(here, kind), caller.accountId(), now, here.onBehalf() ? now : now.plus(time)));
        cases.store(here, here.to(ReviewStatus.QUESTION, now));
        hand.close(caller, here, Kind.ASK, "ASKED", Map.of("question", kind, "subject", about));
    }

    public void call(Caller caller, UUID id, @Nullable String note) {
        var here = hand.require(caller, id);
        var now = clock.instant();
        decisions.record(List.of(here), Kind.CALL, caller.accountId(), now);
        var due = calls.open(here, note, now);
        cases.store(here, here.to(ReviewStatus.CALL, now));
        hand.close(caller, here, Kind.CALL, "CALL_NEEDED", Map.of("due", due));
    }

    /** One answer removes the doubt if it is about nobody else as well. */
    private static @Nullable ReviewRule settled(ReviewCase here, QuestionKind kind) {
        return here.score().addends().stream()
                .filter(addend -> addend.rule() == kind.settles() && addend.count() <= 1)
                .findFirst()
                .map(Score.Addend::rule)
                .orElse(null);
    }

    private void requireMember(ReviewCase here, UUID subject) {
        var known = members.of(List.of(here.id())).getOrDefault(here.id(), List.of()).stream()
                .anyMatch(member -> member.id().equals(subject));
        if (!known) {
            throw ReviewRefused.subjectUnknown();
        }
    }
}
