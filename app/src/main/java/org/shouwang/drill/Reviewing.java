package org.shouwang.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.shouwang.drill.api.Session;
import tools.jackson.databind.JsonNode;

/** Reviewers at work on what did not pass by itself. They leave some for whoever comes. */
final class Reviewing {
    static final String REVIEWS = "/api/resident/reviews";

    private static final int ROUNDS = 5;
    private static final int GLANCES = 10;
    private static final long BETWEEN_GLANCES = TimeUnit.MILLISECONDS.toNanos(250);

    private final Team team;
    private final long seed;

    Reviewing(Team team, long seed) {
        this.team = team;
        this.seed = seed;
    }

    /** Through all that waits now; says how many are left. */
    int round() {
        var reviewers = List.of(team.member("reviewer"), team.member("reviewer2"));
        reviewers.forEach(Reviewing::layDown);
        return work(reviewers);
    }

    /** Through all that comes: a case reaches the queue a moment after its registration. */
    void lastRound() {
        for (int i = 0; i < ROUNDS && moreCame(round()); i++) {
            // and once more; never for ever, since somebody who looks around may hold one
        }
    }

    /** What an interrupted round still holds. */
    private static void layDown(Session reviewer) {
        for (var row : queue(reviewer).path("items")) {
            if (row.path("leasedByMe").asBoolean()) {
                new Decision(reviewer, row).make(Fate.LEFT);
            }
        }
    }

    private int work(List<Session> reviewers) {
        var left = new ArrayList<Decision>();
        for (int turn = 0; ; turn++) {
            var reviewer = reviewers.get(turn % 3 / 2);
            var leased =
                    reviewer.post(REVIEWS + "/lease", UUID.randomUUID(), null).orFail("leasing a review");
            if (leased.status() == 204) {
                break;
            }
            var decision = new Decision(reviewer, leased.body());
            var fate = Fate.of(leased.body(), seed);
            if (fate == Fate.LEFT) {
                left.add(decision); // in the hand until the end, or it would be the next one again
            } else {
                decision.make(fate);
            }
        }
        left.forEach(decision -> decision.make(Fate.LEFT));
        return left.size();
    }

    private boolean moreCame(int than) {
        for (int i = 0; i < GLANCES; i++) {
            if (waiting() > than) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_GLANCES);
        }
        return false;
    }

    private int waiting() {
        return queue(team.member("reviewer")).path("waiting").asInt();
    }

    private static JsonNode queue(Session reviewer) {
        return reviewer.get(REVIEWS).orFail("the queue").body();
    }
}
