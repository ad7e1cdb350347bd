package org.shouwang.resident.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.ReviewStatus;
import org.shouwang.resident.review.Decisions.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer settles a case: it stands as entered, or it is another household's double. Only whoever holds it may. */
@Service
@Transactional
public class Deciding {
    private final ReviewCases cases;
    private final Merges merges;
    private final Decisions decisions;
    private final ReviewHand hand;
    private final LooseEnds ends;
    private final Clock clock;

    Deciding(ReviewCases cases, Merges merges, Decisions decisions, ReviewHand hand, LooseEnds ends, Clock clock) {
        this.cases = cases;
        this.merges = merges;
        this.decisions = decisions;
        this.hand = hand;
        this.ends = ends;
        this.clock = clock;
    }

    /** It stands. Whoever of it was registered elsewhere within the reviewer's areas lives here from now on. */
    public void pass(Caller caller, UUID id) {
        var locked = hand.require(caller, id, merges.others(id, caller.areas(Permission.REVIEW)));
        var here = Objects.requireNonNull(locked.remove(id));
        if (here.isAddressPending()) {
            throw ReviewRefused.addressOpen();
        }
        var others = locked.values().stream()
                .filter(other -> other.status() != ReviewStatus.MERGED)
                .toList();
        var now = clock.instant();
        var decision = decisions.record(all(here, others), Kind.PASS, caller.accountId(), now);
        var changes = new LinkedHashMap<ReviewCase, ReviewCase>();
        changes.put(here, here.to(ReviewStatus.PASSED, now));
        changes.putAll(merges.keepHere(here, others, decision, now));
        cases.store(changes);
        hand.close(caller, here, Kind.PASS, "PASSED", Map.of());
        ends.tie(changes.values(), now);
        others.forEach(other -> hand.tell(other.id(), "MOVED_AWAY", Map.of("to", id), caller.accountId()));
    }

    /** It is the double of another household within the reviewer's areas. */
    public void merge(Caller caller, UUID id, UUID into) {
        var locked = hand.require(caller, id, Set.of(into));
        if (id.equals(into) || cases.find(into, caller.areas(Permission.REVIEW)).isEmpty()) {
            throw ReviewRefused.notMergeable();
        }
        var here = Objects.requireNonNull(locked.get(id));
        var target = locked.get(into);
        if (target == null || target.status() == ReviewStatus.MERGED) {
            throw ReviewRefused.notMergeable();
        }
        var now = clock.instant();
        var decision = decisions.record(List.of(here, target), Kind.MERGE, caller.accountId(), now);
        var changes = merges.mergeInto(here, target, decision, now);
        cases.store(changes);
        hand.close(caller, here, Kind.MERGE, "MERGED", Map.of("into", into));
        ends.tie(changes.values(), now);
        hand.tell(into, "TOOK_IN", Map.of("from", id), caller.accountId());
    }

    private static List<ReviewCase> all(ReviewCase here, List<ReviewCase> others) {
        var all = new ArrayList<ReviewCase>();
        all.add(here);
        all.addAll(others);
        return all;
    }
}
