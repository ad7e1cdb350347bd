package org.shouwang.work.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.live.Live;
import org.shouwang.work.TaskDone;
import org.shouwang.work.TaskSubjects;
import org.shouwang.work.domain.TaskList.ListedTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes a task and says how it went. The owner of the kind hears it in the same transaction. */
@Service
@Transactional
public class Working {
    private static final Duration TAKEN_FOR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TaskList list;
    private final TaskNotes notes;
    private final Audit audit;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<TaskSubjects> owners;
    private final Clock clock;

    Working(
            JdbcClient jdbc,
            TaskList list,
            TaskNotes notes,
            Audit audit,
            Live live,
            ApplicationEventPublisher events,
            ObjectProvider<TaskSubjects> owners,
            Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.notes = notes;
        this.audit = audit;
        this.live = live;
        this.events = events;
        this.owners = owners;
        this.clock = clock;
    }

    /** For an hour it is this person's. Taking it again prolongs that. */
    public ListedTask take(Caller caller, AreaScope scope, UUID id) {
        var task = open(id, scope);
        var now = clock.instant();
        int taken = jdbc.sql("""
                        update work.task set taken_by = :by, taken_until = :until
                         where id = :id and closed_at is null
                           and (taken_until is null or taken_until <= :now or taken_by = :by)
                        """)
                .param("id", id)
                .param("by", caller.accountId())
                .param("until", now.plus(TAKEN_FOR).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) {
            throw TaskRefused.taken();
        }
        told(caller, "work.task-taken", task);
        return find(id, scope);
    }

    public ListedTask finish(Caller caller, AreaScope scope, UUID id, String outcome, @Nullable String note) {
        hold(id, scope);
        var task = open(id, scope);
        if (!enter(caller, id, outcome, note, "closed_at is null and taken_by = :by and taken_until > :now")) {
            throw TaskRefused.notYours();
        }
        return entered(caller, scope, task, "work.task-done", outcome);
    }

    /**
     * What came of it since, or what it should have been. Whoever may do such tasks there may say it: nobody holds one that is
     * done. What somebody else has said meanwhile is not overwritten.
     */
    public ListedTask correct(Caller caller, AreaScope scope, UUID id, String was, String outcome, String note) {
        hold(id, scope);
        var task = find(id, scope);
        if (!ended(id).orElseThrow(TaskRefused::settled).equals(was)) {
            throw TaskRefused.changedMeanwhile();
        }
        enter(caller, id, outcome, note, "closed_by is not null");
        return entered(caller, scope, task, "work.task-corrected", outcome);
    }

    /** How somebody said that it went; nobody says otherwise before this transaction is over. */
    private Optional<String> ended(UUID id) {
        return jdbc.sql("select outcome from work.task where id = :id and closed_by is not null for update")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Without a new note the one of before stays. */
    private boolean enter(Caller caller, UUID id, String outcome, @Nullable String note, String condition) {
        return jdbc.sql("""
                        update work.task
                           set closed_at = :now, closed_by = :by, outcome = :outcome, note = coalesce(:note, note)
                         where id = :id and\s""" + condition)
                        .param("id", id)
                        .param("by", caller.accountId())
                        .param("outcome", outcome)
                        .param("note", notes.seal(id, "note", note).orElse(null))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private ListedTask entered(Caller caller, AreaScope scope, ListedTask task, String action, String outcome) {
        told(caller, action, task);
        events.publishEvent(new TaskDone(task.id(), task.kind(), task.subject(), caller.accountId(), outcome));
        return find(task.id(), scope);
    }

    private void hold(UUID id, AreaScope scope) {
        var task = find(id, scope);
        owners.stream()
                .filter(owner -> owner.kinds().contains(task.kind()))
                .forEach(owner -> owner.hold(task.subject()));
    }

    private ListedTask find(UUID id, AreaScope scope) {
        return list.find(id, scope).orElseThrow(() -> new NotFound("task"));
    }

    private ListedTask open(UUID id, AreaScope scope) {
        var task = find(id, scope);
        if (task.done()) {
            throw TaskRefused.closed();
        }
        return task;
    }

    private void told(Caller caller, String action, ListedTask task) {
        audit.record(AuditEvent.of(caller.accountId(), action, task.subject(), task.path())
                .with("kind", task.kind()));
        live.changed("tasks", task.path());
    }
}
