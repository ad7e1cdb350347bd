package org.shouwang.resident.review;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.resident.domain.Questions;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.review.Decisions.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For ten minutes reviewers take back what they decided: everything is as it was, and the case is in their hand again. */
@Service
@Transactional
public class Undoing {
    private final ReviewCases cases;
    private final Decisions decisions;
    private final Merges merges;
    private final Questions questions;
    private final Calls calls;
    private final ReviewHand hand;
    private final LooseEnds ends;
    private final Clock clock;

    Undoing(
            ReviewCases cases,
            Decisions decisions,
            Merges merges,
            Questions questions,
            Calls calls,
            ReviewHand hand,
            LooseEnds ends,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.merges = merges;
        this.questions = questions;
        this.calls = calls;
        this.hand = hand;
        this.ends = ends;
        this.clock = clock;
    }

    public void undo(Caller caller, UUID id) {
        var now = clock.instant();
        var found = decisions
                .undoable(id, caller.accountId(), now.minus(ReviewTask.UNDO))
                .orElseThrow(ReviewRefused::nothingToUndo);
        var locked =
                cases.lock(found.before().stream().map(Decisions.Before::id).toList());
        var here = locked.get(id);
        if (here == null || !decisions.stands(found.id())) {
            throw ReviewRefused.nothingToUndo();
        }
        if (locked.values().stream().anyMatch(one -> one.status() == ReviewStatus.MERGED && !found.hasMerged(one))) {
            throw ReviewRefused.builtUpon();
        }
        withdraw(here, found.kind(), now);
        decisions.undone(found.id(), now);
        ends.untie(merges.undo(found, now), found.at());
        hand.takeBack(caller, here, found.kind());
    }

    /** What the decision had set going; not what somebody has done about it meanwhile. */
    private void withdraw(ReviewCase here, Kind kind, Instant now) {
        switch (kind) {
            case ASK -> {
                if (!questions.withdraw(here.id(), now)) {
                    throw ReviewRefused.alreadyAnswered();
                }
                calls.cancel(here);
            }
            case CALL -> {
                if (!calls.isOpen(here)) {
                    throw ReviewRefused.alreadyCalled();
                }
                calls.cancel(here);
            }
            case PASS, MERGE -> {}
        }
    }
}
