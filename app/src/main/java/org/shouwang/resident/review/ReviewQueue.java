package org.shouwang.resident.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.resident.domain.Members;
import org.shouwang.resident.domain.ReviewCase;
import org.shouwang.resident.domain.ReviewCases;
import org.shouwang.resident.domain.SamePeople;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.live.Live;
import org.shouwang.vault.Field;
import org.shouwang.vault.Revealed;
import org.shouwang.vault.WorkingSets;
import org.shouwang.vault.WorkingSets.Assignment;
import org.shouwang.work.TaskQueue;
import org.shouwang.work.TaskQueue.Leased;
import org.shouwang.work.TaskQueue.Waiting;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviewers' queue. Whoever holds a case holds a working set with it: the names of its people, for as long as the
 * lease, on record once for each of them. Who looks again at what they hold keeps both.
 */
@Service
@Transactional
public class ReviewQueue {
    private static final int SHOWN = 50;

    private final TaskQueue queue;
    private final Tasks tasks;
    private final ReviewCases cases;
    private final Members members;
    private final SamePeople same;
    private final WorkingSets sets;
    private final Live live;
    private final Clock clock;

    ReviewQueue(
            TaskQueue queue,
            Tasks tasks,
            ReviewCases cases,
            Members members,
            SamePeople same,
            WorkingSets sets,
            Live live,
            Clock clock) {
        this.queue = queue;
        this.tasks = tasks;
        this.cases = cases;
        this.members = members;
        this.same = same;
        this.sets = sets;
        this.live = live;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Standing standing(Caller caller, AreaScope scope) {
        var mine = queue.held(ReviewTask.REVIEW, caller.accountId());
        var waiting = queue.waiting(ReviewTask.REVIEW, scope, SHOWN);
        var ids = Stream.concat(
                        mine.stream().map(Leased::subject), waiting.stream().map(Waiting::subject))
                .toList();
        var found = cases.find(ids, scope).stream().collect(Collectors.toMap(ReviewCase::id, one -> one));
        return new Standing(
                tasks.count(ReviewTask.REVIEW, scope),
                mine.stream()
                        .map(Leased::subject)
                        .flatMap(id -> known(id, found))
                        .toList(),
                waiting.stream()
                        .map(Waiting::subject)
                        .flatMap(id -> known(id, found))
                        .toList());
    }

    private static Stream<ReviewCase> known(UUID id, Map<UUID, ReviewCase> found) {
        return Stream.ofNullable(found.get(id));
    }

    /** The next free case, for this reviewer alone. */
    public Optional<Held> lease(Caller caller, AreaScope scope) {
        var until = clock.instant().plus(ReviewTask.LEASE);
        return queue.lease(ReviewTask.REVIEW, scope, caller.accountId(), until).map(leased -> {
            var found = cases.find(leased.subject(), scope).orElseThrow(ReviewCases::unknown);
            live.changed("reviews", found.path());
            return held(caller, found, leased, scope);
        });
    }

    private Held held(Caller caller, ReviewCase found, Leased leased, AreaScope scope) {
        var set = sets.hold(
                new Assignment(caller.accountId(), people(found, scope), found.path(), "REVIEW", leased.until()));
        return new Held(found, leased, sets.look(set.id(), caller.accountId(), List.of(Field.NAME)));
    }

    /** Whom the case shows: its people, their records in other households of the scope, and the text of its address. */
    private List<UUID> people(ReviewCase found, AreaScope scope) {
        var here = members.of(List.of(found.id())).getOrDefault(found.id(), List.of()).stream();
        var others =
                same.of(found.id()).stream().map(SamePeople.Same::other).filter(other -> scope.contains(other.path()));
        return Stream.concat(
                        Stream.of(found.id(), found.head()),
                        Stream.concat(here, others).map(Members.Member::id))
                .distinct()
                .toList();
    }

    /** The case again, for whoever holds it; looking prolongs the lease. */
    public Held look(Caller caller, UUID id, AreaScope scope) {
        var found = cases.find(id, scope).orElseThrow(ReviewCases::unknown);
        queue.renew(ReviewTask.REVIEW, id, caller.accountId(), clock.instant().plus(ReviewTask.LEASE));
        return queue.held(ReviewTask.REVIEW, caller.accountId()).stream()
                .filter(leased -> leased.subject().equals(id))
                .findFirst()
                .map(leased -> held(caller, found, leased, scope))
                .orElseThrow(ReviewRefused::notLeased);
    }

    public void release(Caller caller, UUID id) {
        queue.release(ReviewTask.REVIEW, id, caller.accountId());
        cases.find(id, caller.areas(Permission.REVIEW)).ifPresent(found -> live.changed("reviews", found.path()));
    }

    /** @param waiting in the whole scope; {@code free} are the first of those that nobody holds */
    public record Standing(int waiting, List<ReviewCase> mine, List<ReviewCase> free) {}

    /** @param clear what the working set lets this reviewer see, by person */
    public record Held(ReviewCase review, Leased lease, Map<UUID, Map<Field, Revealed>> clear) {
        /** Empty for whoever is not in the working set. */
        public Revealed name(UUID person) {
            return clear.getOrDefault(person, Map.of()).getOrDefault(Field.NAME, Revealed.NOTHING);
        }
    }
}
