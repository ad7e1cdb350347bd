package org.shouwang.tracing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.shouwang.copresence.rules.Grade;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.list.Slice;
import org.shouwang.tracing.follow.FollowUpLists;
import org.shouwang.tracing.follow.FollowUpLists.FollowUpList;
import org.shouwang.tracing.follow.FollowUps.Outcome;
import org.shouwang.tracing.follow.Pushing;
import org.shouwang.tracing.web.TracingViews.TracedPerson;
import org.shouwang.vault.PersonName;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of contacts that were pushed to where they live, and how often it was the right person. */
@RestController
@RequestMapping("/api/tracing")
class FollowUpController {
    private final Pushing pushing;
    private final FollowUpLists lists;
    private final FollowUpPage page;
    private final Names names;

    FollowUpController(Pushing pushing, FollowUpLists lists, FollowUpPage page, Names names) {
        this.pushing = pushing;
        this.lists = lists;
        this.page = page;
        this.names = names;
    }

    @GetMapping("/follow-ups")
    @Allow(Permission.TRACE)
    Slice<FollowUpListView> followUpLists(
            AreaScope scope,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var slice = lists.page(scope, cursor, limit);
        var staff = names.staff(
                slice.items().stream().map(FollowUpList::pushedBy).distinct().toList());
        return new Slice<>(
                slice.items().stream()
                        .map(list -> FollowUpPage.view(list, staff.name(list.pushedBy())))
                        .toList(),
                slice.next());
    }

    @GetMapping("/follow-ups/{id}")
    @Allow(Permission.TRACE)
    FollowUpCard followUpList(Caller caller, AreaScope scope, @PathVariable UUID id) {
        return page.read(caller, scope, lists.require(id, scope));
    }

    /** Registered contacts among these, by their numbers in the answer, become tasks where they live. */
    @PostMapping("/look-ups/{id}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    FollowUpCard pushFollowUps(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody FollowUpForm form) {
        return page.card(pushing.push(caller, scope, id, form.contacts()), scope);
    }

    record FollowUpForm(@NotEmpty @Size(max = 2000) List<@NotNull Integer> contacts) {}

    /** @param hitRate of those answered, how many were the one that was meant; absent before the first answer */
    record FollowUpListView(
            UUID id,
            long number,
            UUID lookUpId,
            Instant pushedAt,
            @Nullable PersonName pushedBy,
            Instant due,
            int people,
            int answered,
            int hits,
            int wrong,
            @Nullable Double hitRate) {}

    record FollowUpCard(FollowUpListView list, List<FollowUpRow> items) {}

    record FollowUpRow(
            UUID id,
            int contact,
            @Nullable TracedPerson person,
            AreaPath area,
            @Nullable String areaName,
            int score,
            Grade grade,
            @Nullable Outcome outcome,
            @Nullable Instant outcomeAt) {}
}
