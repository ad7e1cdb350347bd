package org.shouwang.access.domain;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.audit.AuditTrail;
import org.shouwang.audit.AuditTrail.Filter;
import org.shouwang.audit.AuditTrail.TrailEntry;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.springframework.stereotype.Component;

/** Reads the trail for an auditor, and leaves a trace of that too. */
@Component
public class AuditReading {
    private final AuditTrail trail;
    private final Audit audit;
    private final Accounts accounts;

    AuditReading(AuditTrail trail, Audit audit, Accounts accounts) {
        this.trail = trail;
        this.audit = audit;
        this.accounts = accounts;
    }

    public Slice<TrailEntry> read(Caller caller, AreaScope areas, Wanted wanted, int limit) {
        record(caller, areas, wanted);
        var actor = wanted.actor() == null ? Optional.<UUID>empty() : account(wanted.actor());
        if (wanted.actor() != null && actor.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        var filter = new Filter(actor.orElse(null), wanted.subject(), wanted.action(), wanted.since(), wanted.before());
        var cursor = Cursor.parse(wanted.cursor(), 1);
        var slice = trail.read(areas, filter, cursor == null ? null : cursor.uuid(0), limit);
        var next = slice.next();
        return new Slice<>(slice.items(), next == null ? null : Cursor.of(next));
    }

    private void record(Caller caller, AreaScope areas, Wanted wanted) {
        var area = areas.roots().size() == 1 ? areas.roots().getFirst() : null;
        var where = areas.roots().stream().map(AreaPath::value).collect(joining(","));
        var event = AuditEvent.of(caller.accountId(), "audit.read", wanted.subject(), area)
                .with("areas", where);
        audit.record(wanted.action() == null ? event : event.with("action", wanted.action()));
    }

    /** By id, or by the name that staff sign in with. */
    private Optional<UUID> account(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return accounts.findByLogin(text).map(Account::id);
        }
    }

    /** What somebody wants to read; null for whatever makes no difference. */
    public record Wanted(
            @Nullable String actor,
            @Nullable UUID subject,
            @Nullable String action,
            @Nullable Instant since,
            @Nullable Instant before,
            @Nullable String cursor) {}
}
