package org.shouwang.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;

/** Open tasks worked through one by one: whoever takes one holds it alone until a time, and nobody holds one for ever. */
public interface TaskQueue {
    /** Leases the most urgent, oldest free task of a kind in the scope to one person; never the same to two. */
    Optional<Leased> lease(String kind, AreaScope scope, UUID by, Instant until);

    /** Prolongs a lease that this person holds; answers whether there was one. */
    boolean renew(String kind, UUID subject, UUID by, Instant until);

    void release(String kind, UUID subject, UUID by);

    /** Ends a task that this person holds, without telling its owner, who is the one that calls. */
    boolean close(String kind, UUID subject, UUID by, String outcome);

    /** Takes the end of the last task about the subject back, in the area where that is now, and leases it to this person again. */
    void reopen(String kind, UUID subject, AreaPath area, UUID by, Instant until);

    /** What this person holds now, oldest lease first. */
    List<Leased> held(String kind, UUID by);

    /** Open tasks of a kind that nobody holds, as {@link #lease} would take them. */
    List<Waiting> waiting(String kind, AreaScope scope, int limit);

    record Leased(UUID taskId, UUID subject, Instant until) {}

    record Waiting(UUID taskId, UUID subject, Instant openedAt, Instant due) {}
}
