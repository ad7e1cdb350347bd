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
import org.shouwang.tracing.follow.FollowUps;
import org.shouwang.tracing.follow.FollowUps.Followed;
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
    private final FollowUps followUps;
    private final Names names;

    FollowUpController(Pushing pushing, FollowUpLists lists, FollowUps followUps, Names names) {
        this.pushing = pushing;
        this.lists = lists;
        this.followUps = followUps;
        this.names = names;
    }

    @GetMapping("/follow-ups")
    @Allow(Permission.TRACE)
    Slice<FollowUpListView> followUpLists(
            AreaScope scope,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var page = lists.page(scope, cursor, limit);
        var staff = names.staff(
                page.items().stream().map(FollowUpList::pushedBy).distinct().toList());
        return new Slice<>(
                page.items().stream()
                        .map(list -> view(list, staff.name(list.pushedBy())))
                        .toList(),
                page.next());
    }

    @GetMapping("/follow-ups/{id}")
    @Allow(Permission.TRACE)
    FollowUpCard followUpList(AreaScope scope, @PathVariable UUID id) {
        return card(lists.require(id, scope), scope);
    }

    /** Registered contacts among these, by their numbers in the answer, become tasks where they live. */
    @PostMapping("/look-ups/{id}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Permission.TRACE)
    FollowUpCard pushFollowUps(
            Caller caller, AreaScope scope, @PathVariable UUID id, @Valid @RequestBody FollowUpForm form) {
        return card(pushing.push(caller, scope, id, form.contacts()), scope);
    }

    private FollowUpCard card(FollowUpList list, AreaScope scope) {
        var people = followUps.of(list.id());
        var known = names.people(people.stream().map(Followed::person).toList(), scope);
        var areas = names.areas(
                people.stream().map(one -> one.path().community()).distinct().toList());
        return new FollowUpCard(
                view(list, names.staff(List.of(list.pushedBy())).name(list.pushedBy())),
                people.stream()
                        .map(one -> new FollowUpRow(
                                one.id(),
                                one.contact(),
                                known.get(one.person()),
                                one.path().community(),
                                areas.get(one.path().community()),
                                one.score(),
                                one.grade(),
                                one.outcome(),
                                one.outcomeAt()))
                        .toList());
    }

    private static FollowUpListView view(FollowUpList list, @Nullable PersonName by) {
        return new FollowUpListView(
                list.id(),
                list.number(),
                list.lookUp(),
                list.pushedAt(),
                by,
                list.due(),
                list.people(),
                list.answered(),
                list.hits(),
                list.wrong(),
                list.answered() == 0 ? null : list.hits() / (double) list.answered());
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
            AreaPath community,
            @Nullable String communityName,
            int score,
            Grade grade,
            @Nullable Outcome outcome,
            @Nullable Instant outcomeAt) {}
}
