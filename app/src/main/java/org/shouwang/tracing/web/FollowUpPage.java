package org.shouwang.tracing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.LookUps;
import org.shouwang.tracing.follow.FollowUpLists.FollowUpList;
import org.shouwang.tracing.follow.FollowUps;
import org.shouwang.tracing.follow.FollowUps.Followed;
import org.shouwang.tracing.web.FollowUpController.FollowUpCard;
import org.shouwang.tracing.web.FollowUpController.FollowUpListView;
import org.shouwang.tracing.web.FollowUpController.FollowUpRow;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** Follow-up lists for the desk. That somebody read one is on record, and on that of everybody who stands on it. */
@Component
class FollowUpPage {
    private final FollowUps followUps;
    private final LookUps lookUps;
    private final Shown shown;
    private final Names names;
    private final Audit audit;

    FollowUpPage(FollowUps followUps, LookUps lookUps, Shown shown, Names names, Audit audit) {
        this.followUps = followUps;
        this.lookUps = lookUps;
        this.shown = shown;
        this.names = names;
        this.audit = audit;
    }

    /** Lists outlive the answers they came from, so a reader of one need not have seen those. */
    FollowUpCard read(Caller caller, AreaScope scope, FollowUpList list) {
        var lookUp = lookUps.require(list.lookUp(), scope);
        audit.record(AuditEvent.of(caller.accountId(), "tracing.list-viewed", list.id(), list.path())
                .because(lookUp.purpose().name()));
        var people = followUps.of(list.id());
        shown.people(
                caller.accountId(),
                lookUp,
                people.stream().map(Followed::person).distinct().toList());
        return card(list, people, scope);
    }

    FollowUpCard card(FollowUpList list, AreaScope scope) {
        return card(list, followUps.of(list.id()), scope);
    }

    private FollowUpCard card(FollowUpList list, List<Followed> people, AreaScope scope) {
        var known = names.people(people.stream().map(Followed::person).toList(), scope);
        var areas = names.areas(
                people.stream().map(one -> shown(one.path(), scope)).distinct().toList());
        return new FollowUpCard(
                view(list, names.staff(List.of(list.pushedBy())).name(list.pushedBy())),
                people.stream()
                        .map(one -> new FollowUpRow(
                                one.id(),
                                one.contact(),
                                known.get(one.person()),
                                shown(one.path(), scope),
                                areas.get(shown(one.path(), scope)),
                                one.score(),
                                one.grade(),
                                one.outcome(),
                                one.outcomeAt()))
                        .toList());
    }

    /** Where people outside the reader's areas live is told by their district alone. */
    private static AreaPath shown(AreaPath home, AreaScope scope) {
        return scope.contains(home) ? home.community() : ContactRows.district(home);
    }

    static FollowUpListView view(FollowUpList list, @Nullable PersonName by) {
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
}
