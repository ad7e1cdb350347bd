package org.shouwang.resident.review;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.place.Places;
import org.shouwang.policy.Policies;
import org.shouwang.resident.domain.Happenings;
import org.shouwang.resident.domain.PeopleSteps;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.resident.domain.ReviewRule;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.domain.Verdict;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the dwelling for a household whose building wasn't listed. With that the doubt about the address is gone; but what
 * the household has answered, or said to whoever rang, a person looks at all the same.
 */
@Service
@Transactional
public class Placing {
    private static final int NO_SECOND_LOOK = Integer.MAX_VALUE;

    private final ReviewCases cases;
    private final Questions questions;
    private final PeopleSteps steps;
    private final Places places;
    private final Policies policies;
    private final Tasks tasks;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    Placing(
            ReviewCases cases,
            Questions questions,
            PeopleSteps steps,
            Places places,
            Policies policies,
            Tasks tasks,
            Happenings happenings,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.steps = steps;
        this.places = places;
        this.policies = policies;
        this.tasks = tasks;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    public void place(Caller caller, AreaScope scope, UUID household, AreaPath dwelling) {
        if (cases.find(household, scope).isEmpty()) {
            throw ReviewCases.unknown();
        }
        var here = cases.lock(household);
        if (!here.isAddressPending() || here.status() == ReviewStatus.MERGED) {
            throw ReviewRefused.alreadyPlaced();
        }
        if (!scope.contains(dwelling) || !places.isDwelling(dwelling)) {
            throw ReviewRefused.dwellingUnknown();
        }
        var placed = settled(here.at(dwelling));
        cases.store(here, placed);
        steps.place(household, dwelling);
        tasks.move(household, dwelling);
        if (placed.status() == ReviewStatus.PASSED) {
            tasks.cancel(ReviewTask.REVIEW, household);
        }
        happenings.add(household, "PLACED", Map.of("path", dwelling), caller.accountId());
        audit.record(AuditEvent.of(caller.accountId(), "resident.placed", household, dwelling));
    }

    private ReviewCase settled(ReviewCase placed) {
        var score = placed.score().without(ReviewRule.ADDRESS_PENDING);
        var verdict = Verdict.afterAnswer(score, policies.current(ReviewPolicy.class), NO_SECOND_LOOK);
        var next = placed.status() == ReviewStatus.HUMAN && !isHeard(placed.id()) ? verdict.status() : placed.status();
        return placed.to(new Verdict(score, next, false), clock.instant());
    }

    private boolean isHeard(UUID household) {
        return !questions.answered(household).isEmpty()
                || tasks.ended(ReviewTask.CALL, household).isPresent();
    }
}
