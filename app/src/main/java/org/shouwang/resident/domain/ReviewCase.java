package org.shouwang.resident.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;

/** A household and its review, as one thing that changes together under one lock. */
public record ReviewCase(
        UUID id,
        AreaPath path,
        int people,
        UUID head,
        boolean onBehalf,
        ReviewStatus status,
        boolean secondLook,
        Score score,
        Instant since,
        @Nullable UUID mergedInto) {

    public boolean isAddressPending() {
        return path.level() != AreaLevel.DWELLING;
    }

    HouseholdState state() {
        return HouseholdState.of(status, isAddressPending(), secondLook);
    }

    Tallies.Share share() {
        return Tallies.Share.of(path, state(), people, status == ReviewStatus.QUESTION);
    }

    public ReviewCase to(ReviewStatus next, Instant at) {
        return new ReviewCase(id, path, people, head, onBehalf, next, false, score, at, null);
    }

    public ReviewCase to(Verdict verdict, Instant at) {
        return new ReviewCase(
                id, path, people, head, onBehalf, verdict.status(), verdict.secondLook(), verdict.score(), at, null);
    }

    public ReviewCase mergedInto(UUID other, Instant at) {
        return new ReviewCase(id, path, people, head, onBehalf, ReviewStatus.MERGED, false, score, at, other);
    }

    /** @param more people by household, or fewer */
    public ReviewCase counting(Map<UUID, Integer> more) {
        int now = people + more.getOrDefault(id, 0);
        return new ReviewCase(id, path, now, head, onBehalf, status, secondLook, score, since, mergedInto);
    }

    public ReviewCase at(AreaPath dwelling) {
        return new ReviewCase(id, dwelling, people, head, onBehalf, status, secondLook, score, since, mergedInto);
    }
}
