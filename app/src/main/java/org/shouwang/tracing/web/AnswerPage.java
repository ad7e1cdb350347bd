package org.shouwang.tracing.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.copresence.rules.CellGrid;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Spread;
import org.shouwang.resident.KnownPeople;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.list.Cursor;
import org.shouwang.tracing.answer.ContactFilter;
import org.shouwang.tracing.answer.ContactFinding;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.LookUpState;
import org.shouwang.tracing.web.AnswerViews.CompanionRule;
import org.shouwang.tracing.web.AnswerViews.ContactList;
import org.shouwang.tracing.web.AnswerViews.GradeCount;
import org.shouwang.tracing.web.AnswerViews.Watermark;
import org.springframework.stereotype.Component;

/** Contacts of a look-up that has been opened, as pages. */
@Component
class AnswerPage {
    private final ContactFinding finding;
    private final ContactRows rows;
    private final KnownPeople people;
    private final Names names;
    private final Clock clock;

    AnswerPage(ContactFinding finding, ContactRows rows, KnownPeople people, Names names, Clock clock) {
        this.finding = finding;
        this.rows = rows;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    Watermark watermark(UUID reader, LookUp lookUp) {
        var who = names.staff(List.of(reader)).of(reader);
        var until = lookUp.state() == LookUpState.EMERGENCY ? lookUp.confirmBy() : lookUp.visibleUntil();
        return new Watermark(
                who == null ? null : who.name(),
                who == null ? null : who.role(),
                clock.instant(),
                lookUp.number(),
                Objects.requireNonNull(until));
    }

    ContactList contacts(
            Caller caller, AreaScope scope, LookUp lookUp, ContactFilter filter, @Nullable String cursor, int limit) {
        var all = filtered(lookUp, filter);
        var after = Cursor.parse(cursor, 1);
        var from = Math.clamp(after == null ? 0 : after.number(0), 0, all.size());
        var until = Math.min(all.size(), from + limit);
        var companions = finding.of(lookUp, 1).stream()
                .filter(one -> one.grade() == Grade.COMPANION)
                .count();
        var counts = new EnumMap<Grade, Integer>(Grade.class);
        all.forEach(one -> counts.merge(one.grade(), 1, Integer::sum));
        return new ContactList(
                watermark(caller.accountId(), lookUp),
                rows.of(all.subList(from, until), lookUp, caller.accountId(), scope),
                until < all.size() ? Cursor.of(until) : null,
                all.size(),
                counts.entrySet().stream()
                        .map(count -> new GradeCount(count.getKey(), count.getValue()))
                        .toList(),
                (int) companions,
                companionRule());
    }

    private @Nullable CompanionRule companionRule() {
        return finding.rules().settings().stream()
                .filter(one -> one.spread() == Spread.COMPANIONS)
                .findFirst()
                .map(one -> new CompanionRule(CellGrid.EDGE, one.leastSeconds() / 60))
                .orElse(null);
    }

    List<Met> filtered(LookUp lookUp, ContactFilter filter) {
        var all = finding.of(lookUp, filter.orders());
        Predicate<Met> inDistrict = _ -> true;
        var district = filter.district();
        if (district != null) {
            var homes = people.homes(
                    all.stream().map(Met::person).filter(Objects::nonNull).toList());
            inDistrict = one -> {
                var home = one.person() == null ? null : homes.get(one.person());
                return home != null && district.contains(home);
            };
        }
        return all.stream().filter(filter::keeps).filter(inDistrict).toList();
    }

    /** Whoever is in both orders as one of the first. */
    Met require(LookUp lookUp, int contact) {
        return find(lookUp, contact, 1).or(() -> find(lookUp, contact, 2)).orElseThrow(() -> new NotFound("contact"));
    }

    /** @param order of the list in which somebody stands, where it is known */
    Met require(LookUp lookUp, int contact, @Nullable Integer order) {
        return Optional.ofNullable(order)
                .flatMap(known -> find(lookUp, contact, known))
                .orElseGet(() -> require(lookUp, contact));
    }

    private Optional<Met> find(LookUp lookUp, int contact, int order) {
        return finding.of(lookUp, order).stream()
                .filter(one -> one.carriers().contains(contact))
                .min(Comparator.comparing(one -> one.order() != order));
    }
}
