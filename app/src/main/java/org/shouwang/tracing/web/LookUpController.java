package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.tracing.domain.Approving;
import org.shouwang.tracing.domain.LookUpAsking;
import org.shouwang.tracing.domain.LookUpAsking.Wanted;
import org.shouwang.tracing.domain.LookUpList;
import org.shouwang.tracing.domain.LookUpList.Decider;
import org.shouwang.tracing.domain.LookUpState;
import org.shouwang.tracing.domain.LookUps;
import org.shouwang.tracing.domain.Purpose;
import org.shouwang.tracing.web.TracingViews.LookUpView;
import org.shouwang.tracing.web.TracingViews.StandsBehind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Look-ups and the second person who stands behind each. */
@RestController
@RequestMapping("/api/tracing/look-ups")
class LookUpController {
    private final LookUpAsking asking;
    private final Approving approving;
    private final LookUps lookUps;
    private final LookUpList list;
    private final LookUpPage page;

    LookUpController(LookUpAsking asking, Approving approving, LookUps lookUps, LookUpList list, LookUpPage page) {
        this.asking = asking;
        this.approving = approving;
        this.lookUps = lookUps;
        this.list = list;
        this.page = page;
    }

    /** Emergencies first, then the newest; of those that wait, only what waits for the caller, if the caller decides anywhere. */
    @GetMapping
    @Allow(Permission.TRACE)
    Slice<LookUpView> lookUps(
            Caller caller,
            AreaScope scope,
            @RequestParam(required = false) @Nullable LookUpState state,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var wanted = waiting
                ? LookUpList.Wanted.waitingFor(new Decider(caller.accountId(), caller.areas(Permission.APPROVE_TRACE)))
                : LookUpList.Wanted.in(state);
        var slice = list.page(scope, wanted, cursor, limit);
        return slice.map(items -> page.views(caller, items));
    }

    @GetMapping("/{id}")
    @Allow(Permission.TRACE)
    LookUpView lookUp(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.view(caller, lookUps.require(id, scope));
    }

    /** Who may stand behind a look-up about all of these cases, and so be named in an emergency. */
    @GetMapping("/approvers")
    @Allow(Permission.TRACE)
    Approvers approvers(
            Caller caller, AreaScope scope, @RequestParam("case") @NotEmpty @Size(max = 100) List<UUID> cases) {
        return new Approvers(asking.approvers(caller, scope, cases).stream()
                .map(who -> new StandsBehind(who.accountId(), who.name(), who.role()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    LookUpView askLookUp(Caller caller, AreaScope scope, @Valid @RequestBody LookUpForm form) {
        var wanted = new Wanted(
                form.cases(),
                form.purpose(),
                form.note(),
                form.from(),
                form.until(),
                form.leastSeconds(),
                form.emergencySecond());
        return page.view(caller, asking.ask(caller, scope, wanted));
    }

    @PostMapping("/{id}/approve")
    @Allow(Permission.APPROVE_TRACE)
    LookUpView approveLookUp(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody ApprovalForm form) {
        return page.view(caller, approving.approve(caller, scope, id, form.note(), form.about()));
    }

    @PostMapping("/{id}/refuse")
    @Allow(Permission.APPROVE_TRACE)
    LookUpView refuseLookUp(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody RefusalForm form) {
        return page.view(caller, approving.refuse(caller, scope, id, form.note()));
    }

    @PostMapping("/{id}/end")
    @Allow(Permission.TRACE)
    LookUpView endLookUp(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.view(caller, approving.end(caller, scope, id));
    }

    /**
     * @param leastSeconds together at a time, below which nobody is told of
     * @param emergencySecond account of whoever stands by it afterwards, if there is no time to wait; answers are shown at
     *     once, until the time to stand by it is over
     */
    record LookUpForm(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> cases,
            @NotNull Purpose purpose,
            @Nullable @Size(max = 500) String note,
            @NotNull Instant from,
            @NotNull Instant until,
            @Min(1) @Max(86_400) int leastSeconds,
            @Nullable UUID emergencySecond) {}

    /** @param about of the look-up that was read; refused as stale when it is about somebody else by now */
    record ApprovalForm(
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 100) String about) {}

    record RefusalForm(@NotBlank @Size(max = 500) String note) {}

    record Approvers(List<StandsBehind> items) {}
}
