package org.shouwang.tracing.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.answer.CardOwners;
import org.shouwang.tracing.answer.ContactFinding;
import org.shouwang.tracing.answer.MapCells;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.MarkKind;
import org.shouwang.tracing.domain.Marks;
import org.shouwang.tracing.follow.FollowUps;
import org.shouwang.tracing.web.AnswerViews.ContactHolder;
import org.shouwang.tracing.web.AnswerViews.ContactRow;
import org.shouwang.tracing.web.AnswerViews.FollowUpMark;
import org.shouwang.tracing.web.AnswerViews.HolderKind;
import org.shouwang.tracing.web.AnswerViews.SpotView;
import org.springframework.stereotype.Component;

/** Contacts as rows: who they are as far as this reader may know it. Whoever is shown has it on their record. */
@Component
class ContactRows {
    private final Names names;
    private final KnownPeople people;
    private final CardOwners owners;
    private final Spots spots;
    private final Marks marks;
    private final FollowUps followUps;
    private final Shown shown;
    private final ContactFinding finding;
    private final Cases cases;

    ContactRows(
            Names names,
            KnownPeople people,
            CardOwners owners,
            Spots spots,
            Marks marks,
            FollowUps followUps,
            Shown shown,
            ContactFinding finding,
            Cases cases) {
        this.names = names;
        this.people = people;
        this.owners = owners;
        this.spots = spots;
        this.marks = marks;
        this.followUps = followUps;
        this.shown = shown;
        this.finding = finding;
        this.cases = cases;
    }

    List<ContactRow> of(List<Met> met, LookUp lookUp, UUID reader, AreaScope scope) {
        var holders = holders(met, scope);
        shown.people(
                reader,
                lookUp,
                met.stream().map(Met::person).filter(Objects::nonNull).toList());
        var places = places(met.stream().map(Met::place).distinct().toList());
        var marked = marks.of(lookUp.cases());
        var listed = followUps.ofLookUp(lookUp.id());
        var since = finding.registeredSince(lookUp);
        var ill = Set.copyOf(cases.peopleAmong(
                met.stream().map(Met::person).filter(Objects::nonNull).toList()));
        return met.stream()
                .map(one -> new ContactRow(
                        one.number(),
                        Objects.requireNonNull(holders.get(one.number())),
                        one.grade(),
                        one.tier(),
                        one.order(),
                        one.isCase() || (one.person() != null && ill.contains(one.person())),
                        one.score(),
                        one.minutes(),
                        one.encounters(),
                        one.first(),
                        one.last(),
                        Objects.requireNonNull(places.get(one.place())),
                        one.cases(),
                        one.person() == null ? null : since.get(one.person()),
                        marksOf(one, marked),
                        listed(one, listed)))
                .toList();
    }

    private static Set<MarkKind> marksOf(Met one, Map<Integer, Set<MarkKind>> marked) {
        var all = EnumSet.noneOf(MarkKind.class);
        one.carriers().forEach(carrier -> all.addAll(marked.getOrDefault(carrier, Set.of())));
        return all;
    }

    private static @Nullable FollowUpMark listed(Met one, Map<UUID, FollowUps.OnList> lists) {
        var list = one.person() == null ? null : lists.get(one.person());
        if (list == null) {
            return null;
        }
        var outcome = list.outcome();
        return new FollowUpMark(list.list(), outcome == null ? null : outcome.name());
    }

    /** By the number of the contact. */
    Map<Integer, ContactHolder> holders(List<Met> met, AreaScope scope) {
        var ids = met.stream().map(Met::person).filter(Objects::nonNull).toList();
        var inside = names.people(ids, scope);
        var homes = people.homes(ids);
        var districts = names.areas(
                homes.values().stream().map(ContactRows::district).distinct().toList());
        var cards = owners.of(met);
        var holders = new HashMap<Integer, ContactHolder>();
        for (var one : met) {
            var person = one.person() == null ? null : inside.get(one.person());
            var home = one.person() == null ? null : homes.get(one.person());
            var district = home == null ? null : district(home);
            var card = cards.get(one.number());
            var owner = card == null || one.person() != null ? null : card.owner();
            holders.put(
                    one.number(),
                    new ContactHolder(
                            kind(one, person != null, owner != null),
                            person,
                            owner,
                            card == null ? null : card.card(),
                            card == null ? 0 : card.cards(),
                            district,
                            district == null ? null : districts.get(district)));
        }
        return holders;
    }

    private static HolderKind kind(Met one, boolean inside, boolean owned) {
        if (one.person() != null) {
            return inside ? HolderKind.REGISTERED : HolderKind.ELSEWHERE;
        }
        return owned ? HolderKind.CARD_COMPANY : HolderKind.UNKNOWN;
    }

    static AreaPath district(AreaPath home) {
        return home.at(AreaLevel.DISTRICT);
    }

    Map<Integer, SpotView> places(Collection<Integer> numbers) {
        var known = spots.byNumber(numbers);
        var places = new HashMap<Integer, SpotView>();
        numbers.forEach(number -> places.put(number, place(number, known.get(number))));
        return places;
    }

    static SpotView place(int number, @Nullable Spot spot) {
        if (MapCells.isCell(number)) {
            return new SpotView(number, null, "", "", "", MapCells.SETTING);
        }
        return spot == null
                ? new SpotView(number, null, "", "", "", "")
                : new SpotView(number, spot.kind(), spot.name(), spot.line(), spot.code(), spot.setting());
    }
}
