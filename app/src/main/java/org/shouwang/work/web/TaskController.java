package org.shouwang.work.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Slice;
import org.shouwang.shared.web.NotReplayed;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.Revealed;
import org.shouwang.work.domain.TaskList;
import org.shouwang.work.domain.TaskList.ListedTask;
import org.shouwang.work.domain.TaskRefused;
import org.shouwang.work.domain.Working;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/work/tasks")
class TaskController {
    private final TaskList list;
    private final Working working;
    private final TaskAbout about;
    private final Places places;
    private final Clock clock;

    TaskController(TaskList list, Working working, TaskAbout about, Places places, Clock clock) {
        this.list = list;
        this.working = working;
        this.about = about;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.SEE_TASKS)
    Slice<TaskRow> tasks(
            Caller caller,
            AreaScope scope,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var page = list.page(about.seen(kind, areas(caller, scope)), late, cursor, limit);
        return new Slice<>(rows(page.items(), caller, scope), page.next());
    }

    /** What is done and may turn out otherwise, the latest due first. */
    @GetMapping("/done")
    @Allow(Permission.DO_TASKS)
    Slice<TaskRow> doneTasks(
            Caller caller,
            AreaScope scope,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var page = list.done(about.seen(kind, areas(caller, scope)).only(about::correctable), cursor, limit);
        return new Slice<>(rows(page.items(), caller, scope), page.next());
    }

    @PostMapping("/{id}/take")
    @NotReplayed
    @Allow(Permission.DO_TASKS)
    TaskRow takeTask(Caller caller, AreaScope scope, @PathVariable UUID id) {
        require(caller, scope, id);
        return rows(List.of(working.take(caller, scope, id)), caller, scope).getFirst();
    }

    @PostMapping("/{id}/done")
    @Allow(Permission.DO_TASKS)
    TaskFinished finishTask(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody TaskOutcome form) {
        require(caller, scope, id);
        return new TaskFinished(
                working.finish(caller, scope, id, form.outcome(), form.note()).id(), TaskState.DONE);
    }

    /** Another outcome of a task that is done, where its kind allows one: somebody found is tested later. */
    @PostMapping("/{id}/correct")
    @Allow(Permission.DO_TASKS)
    TaskFinished correctTask(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody TaskCorrection form) {
        var kind = require(caller, scope, id).kind();
        if (!about.correctable(kind)) {
            throw TaskRefused.settled();
        }
        var corrected = working.correct(caller, scope, id, form.was(), form.outcome(), form.note());
        return new TaskFinished(corrected.id(), TaskState.DONE);
    }

    /** What the caller may not see does not exist; a kind that ends elsewhere is neither taken nor ticked off here. */
    private ListedTask require(Caller caller, AreaScope scope, UUID id) {
        var seen = about.seen(null, areas(caller, scope));
        var task = list.find(id, scope)
                .filter(one -> seen.includes(one.kind(), one.path()))
                .orElseThrow(() -> new NotFound("task"));
        if (about.endsElsewhere(task.kind())) {
            throw TaskRefused.endsElsewhere();
        }
        return task;
    }

    /** Where the caller has tasks, and a permission too. */
    private static Function<Permission, AreaScope> areas(Caller caller, AreaScope scope) {
        return permission -> scope.and(caller.areas(permission));
    }

    private List<TaskRow> rows(List<ListedTask> tasks, Caller caller, AreaScope scope) {
        var subjects = about.of(tasks, areas(caller, scope));
        var addresses = places.addresses(tasks.stream().map(ListedTask::path).toList());
        var now = clock.instant();
        return tasks.stream()
                .map(task -> {
                    var mine = caller.accountId().equals(task.takenBy());
                    var told = subjects.get(task.subject());
                    var address = addresses.get(task.path());
                    return new TaskRow(
                            task.id(),
                            task.kind(),
                            address == null ? null : address.shortLine(),
                            task.path(),
                            told == null ? null : told.name(),
                            task.due(),
                            !task.done() && task.due().isBefore(now),
                            state(task),
                            task.outcome(),
                            mine,
                            mine && task.instruction() != null ? new Revealed(task.instruction()) : null,
                            told == null ? null : told.link(),
                            about.endsElsewhere(task.kind()));
                })
                .toList();
    }

    private static TaskState state(ListedTask task) {
        if (task.done()) {
            return TaskState.DONE;
        }
        return task.takenBy() == null ? TaskState.OPEN : TaskState.TAKEN;
    }

    /**
     * @param note what to do, in words, for whoever has taken it
     * @param outcome how it went, as a code of the kind; absent before
     * @param endsElsewhere by what is decided behind the link; it is not taken here
     */
    record TaskRow(
            UUID id,
            String kind,
            @Nullable String place,
            AreaPath path,
            @Nullable PersonName subject,
            Instant dueAt,
            boolean late,
            TaskState state,
            @Nullable String outcome,
            boolean takenByMe,
            @Nullable Revealed note,
            @Nullable String link,
            boolean endsElsewhere) {}

    record TaskFinished(UUID id, TaskState state) {}

    enum TaskState {
        OPEN,
        TAKEN,
        DONE
    }

    record TaskOutcome(
            @NotNull @Pattern(regexp = "[A-Z_]{1,40}") String outcome,
            @Nullable @Size(max = 500) String note) {
        @Override
        public String toString() {
            return "TaskOutcome[" + outcome + "]";
        }
    }

    /**
     * @param was what whoever corrects it has read; if it is something else by now, nothing is corrected
     * @param note why
     */
    record TaskCorrection(
            @NotNull @Pattern(regexp = "[A-Z_]{1,40}") String was,
            @NotNull @Pattern(regexp = "[A-Z_]{1,40}") String outcome,
            @NotBlank @Size(max = 500) String note) {
        @Override
        public String toString() {
            return "TaskCorrection[" + was + " " + outcome + "]";
        }
    }
}
