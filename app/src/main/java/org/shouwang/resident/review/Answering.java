package org.shouwang.resident.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.OwnRegistrations;
import org.shouwang.resident.domain.PeopleSteps;
import org.shouwang.resident.domain.QuestionKind.Choice;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.Questions.Question;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.domain.Verdict;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A household answers the question about its registration in one tap; what that does stands with the choice. */
@Service
@Transactional
public class Answering {
    private static final int NO_SECOND_LOOK = Integer.MAX_VALUE;

    private final OwnRegistrations registrations;
    private final ReviewCases cases;
    private final Questions questions;
    private final PeopleSteps steps;
    private final Calls calls;
    private final Tasks tasks;
    private final Happenings happenings;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    Answering(
            OwnRegistrations registrations,
            ReviewCases cases,
            Questions questions,
            PeopleSteps steps,
            Calls calls,
            Tasks tasks,
            Happenings happenings,
            Policies policies,
            Audit audit,
            Clock clock) {
        this.registrations = registrations;
        this.cases = cases;
        this.questions = questions;
        this.steps = steps;
        this.calls = calls;
        this.tasks = tasks;
        this.happenings = happenings;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same answer once more changes nothing; another one, for ten minutes, takes the first back, unless somebody has
     * gone on with it meanwhile.
     */
    public void answer(Caller caller, UUID registration, UUID question, String choice) {
        if (registrations.find(caller.accountId(), registration).isEmpty()) {
            throw ReviewCases.unknown();
        }
        var here = cases.lock(registration);
        var asked = questions
                .find(question)
                .filter(found -> found.household().equals(registration))
                .orElseThrow(ReviewRefused::questionGone);
        var chosen = asked.kind().choice(choice).orElseThrow(ReviewRefused::questionGone);
        if (chosen.code().equals(asked.choice())) {
            return;
        }
        var now = clock.instant();
        var before = asked.isOpen() ? here : unanswered(here, asked, now);
        var at = Objects.requireNonNullElse(asked.answeredAt(), now);
        questions.answer(question, chosen.code(), at, before.score());
        happenings.add(
                registration,
                "ANSWERED",
                Map.of("question", asked.kind(), "choice", chosen.code(), "subject", asked.subject()),
                caller.accountId());
        audit.record(AuditEvent.of(caller.accountId(), "resident.answered", registration, here.path())
                .with("question", asked.kind().name()));
        calls.cancel(here);
        var after = after(before, asked, chosen, at);
        cases.store(here, after);
        if (!asked.isOpen() && after.status() != ReviewStatus.HUMAN) {
            tasks.cancel(ReviewTask.REVIEW, registration);
        }
    }

    /** The case as it was before the answer; nothing may have happened to it since. */
    private ReviewCase unanswered(ReviewCase here, Question asked, Instant now) {
        var answered = asked.answeredAt();
        var before = asked.before();
        if (answered == null || before == null || !here.since().equals(answered)) {
            throw ReviewRefused.questionGone();
        }
        if (!now.isBefore(answered.plus(Questions.CHANGEABLE))) {
            throw ReviewRefused.answerStands();
        }
        return here.counting(steps.undo(asked.id())).to(new Verdict(before, ReviewStatus.QUESTION, false), answered);
    }

    private ReviewCase after(ReviewCase here, Question asked, Choice chosen, Instant now) {
        return switch (chosen.effect()) {
            case RESOLVES -> rescored(here, asked, now);
            case LEAVES -> left(here, asked, now);
            case ASKS_A_PERSON -> here.to(ReviewStatus.HUMAN, now);
            case CALLS -> {
                happenings.add(here.id(), "CALL_NEEDED", Map.of("due", calls.open(here, null, now)), null);
                yield here.to(ReviewStatus.CALL, now);
            }
        };
    }

    /** Without the doubt; a question from a reviewer goes back to one, unless nothing was left to doubt. */
    private ReviewCase rescored(ReviewCase here, Question asked, Instant now) {
        var policy = policies.current(ReviewPolicy.class);
        var score = asked.rule() == null ? here.score() : here.score().without(asked.rule());
        var verdict = asked.by() == null
                ? Verdict.ofItself(here.score(), score, policy)
                : Verdict.afterAnswer(score, policy, NO_SECOND_LOOK);
        return here.to(verdict, now);
    }

    /** The head can't leave by a tap: who is it then? A person looks. */
    private ReviewCase left(ReviewCase here, Question asked, Instant now) {
        if (asked.subject().equals(here.head()) || here.people() < 2) {
            return here.to(ReviewStatus.HUMAN, now);
        }
        return rescored(here, asked, now).counting(steps.leave(List.of(asked.subject()), asked.id(), now));
    }
}
