package org.shouwang.resident.review;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouwang.resident.domain.PeopleSteps;
import org.shouwang.resident.domain.PersonLinks;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.SamePeople;
import org.shouwang.resident.domain.SamePeople.Same;
import org.shouwang.resident.review.Decisions.Before;
import org.shouwang.resident.review.Decisions.Decision;
import org.shouwang.shared.AreaScope;
import org.springframework.stereotype.Component;

/**
 * Brings the two rows of one human being together: a link is added and one row is left behind. Ids, names and numbers
 * stay where they are, and taking the decision back leaves everything as it was.
 */
@Component
class Merges {
    private final ReviewCases cases;
    private final SamePeople same;
    private final PersonLinks links;
    private final PeopleSteps steps;

    Merges(ReviewCases cases, SamePeople same, PersonLinks links, PeopleSteps steps) {
        this.cases = cases;
        this.same = same;
        this.links = links;
        this.steps = steps;
    }

    /** Households of the scope, other than this one, that people of this one are registered in too. */
    Set<UUID> others(UUID here, AreaScope scope) {
        return same.of(here).stream()
                .filter(twin -> scope.contains(twin.other().path()))
                .map(twin -> twin.other().household())
                .collect(toSet());
    }

    /** These people live here: in the other households they are left behind. One that loses everybody goes into this one. */
    Map<ReviewCase, ReviewCase> keepHere(ReviewCase here, List<ReviewCase> others, UUID decision, Instant at) {
        var ids = others.stream().map(ReviewCase::id).collect(toSet());
        var twins = same.of(here.id()).stream()
                .filter(twin -> ids.contains(twin.other().household()))
                .toList();
        links.link(twins, decision, at);
        var left = steps.leave(twins.stream().map(twin -> twin.other().id()).toList(), decision, at);
        var changes = new LinkedHashMap<ReviewCase, ReviewCase>();
        others.forEach(other -> changes.put(other, unlessEmpty(other.counting(left), here.id(), at)));
        return changes;
    }

    private static ReviewCase unlessEmpty(ReviewCase other, UUID into, Instant at) {
        return other.people() > 0 ? other : other.mergedInto(into, at);
    }

    /** This household is the other one's double: who is in both stays there, whoever is only here moves over. */
    Map<ReviewCase, ReviewCase> mergeInto(ReviewCase here, ReviewCase into, UUID decision, Instant at) {
        var twins = same.of(here.id()).stream()
                .filter(twin -> twin.other().household().equals(into.id()))
                .toList();
        links.link(twins, decision, at);
        var left = steps.leave(
                twins.stream()
                        .map(Same::here)
                        .map(person -> person.id())
                        .distinct()
                        .toList(),
                decision,
                at);
        var moved = steps.move(here.id(), into, decision);
        var changes = new LinkedHashMap<ReviewCase, ReviewCase>();
        changes.put(here, here.counting(left).counting(moved).mergedInto(into.id(), at));
        changes.put(into, into.counting(moved));
        return changes;
    }

    /**
     * Takes everything back that the decision did, however the other households have fared since; answers those that it
     * had merged away. Refused if somebody whom it moved has left since, or if it would leave a household without anybody.
     */
    List<ReviewCase> undo(Decision decision, Instant at) {
        var here = decision.before().getFirst().id();
        var locked = cases.lock(decision.before().stream().map(Before::id).toList());
        if (steps.isBuiltUpon(decision.id())) {
            throw ReviewRefused.builtUpon();
        }
        links.undo(decision.id(), at);
        var people = steps.undo(decision.id());
        var changes = new LinkedHashMap<ReviewCase, ReviewCase>();
        var restored = new ArrayList<ReviewCase>();
        for (var was : decision.before()) {
            var now = locked.get(was.id());
            if (now != null) {
                var counted = now.counting(people);
                var merged = decision.hasMerged(now);
                changes.put(now, merged || was.id().equals(here) ? was.restore(counted) : counted);
                if (merged) {
                    restored.add(changes.get(now));
                }
            }
        }
        if (changes.values().stream().anyMatch(one -> one.people() < 1)) {
            throw ReviewRefused.builtUpon();
        }
        cases.store(changes);
        return restored;
    }
}
