package org.shouwang.tracing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.domain.AboutWhom;
import org.shouwang.tracing.domain.Cases;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.LookUpState;
import org.shouwang.tracing.rides.RideDays;
import org.shouwang.tracing.rides.RideDays.RideDay;
import org.shouwang.tracing.rides.RideNews;
import org.shouwang.tracing.web.TracingViews.LookUpCase;
import org.shouwang.tracing.web.TracingViews.LookUpView;
import org.shouwang.tracing.web.TracingViews.RideNewsView;
import org.springframework.stereotype.Component;

/** Look-ups with the two people behind them. */
@Component
class LookUpPage {
    private static final AreaScope EVERYWHERE = AreaScope.of(AreaPath.COUNTRY);

    private final Cases cases;
    private final AboutWhom aboutWhom;
    private final Names names;
    private final RideDays days;
    private final Clock clock;

    LookUpPage(Cases cases, AboutWhom aboutWhom, Names names, RideDays days, Clock clock) {
        this.cases = cases;
        this.aboutWhom = aboutWhom;
        this.names = names;
        this.days = days;
        this.clock = clock;
    }

    LookUpView view(Caller caller, LookUp one) {
        return views(caller, List.of(one)).getFirst();
    }

    List<LookUpView> views(Caller caller, List<LookUp> lookUps) {
        return views(caller.accountId(), caller.areas(Permission.APPROVE_TRACE), lookUps);
    }

    /** @param decides where the reader may stand behind look-ups of others */
    List<LookUpView> views(UUID reader, AreaScope decides, List<LookUp> lookUps) {
        var asked = cases
                .find(lookUps.stream().flatMap(one -> one.cases().stream()).toList(), EVERYWHERE)
                .stream()
                .collect(Collectors.toMap(InfectionCase::id, Function.identity()));
        var staff = names.staff(lookUps.stream()
                .flatMap(one -> Stream.of(one.askedBy(), one.second(), one.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var today = asOfNow(lookUps);
        var decidable = aboutWhom.digests(lookUps.stream()
                .filter(one -> mayDecide(reader, one, asked, decides))
                .toList());
        return lookUps.stream()
                .map(one -> view(one, asked, staff, decidable.get(one.id()), reader, today))
                .toList();
    }

    private AsOf asOfNow(List<LookUp> lookUps) {
        var now = clock.instant();
        var open = lookUps.stream().filter(one -> one.isOpen(now)).toList();
        var changed = aboutWhom.others(open);
        return new AsOf(now, changed, open.size() > changed.size() ? days.all() : List.of());
    }

    /** @param changed look-ups that would be shown, but are about other persons or cards now */
    private record AsOf(Instant now, Set<UUID> changed, List<RideDay> days) {
        boolean shows(LookUp one) {
            return one.isOpen(now) && !changed.contains(one.id());
        }

        @Nullable RideNewsView news(LookUp one) {
            if (!shows(one)) {
                return null;
            }
            var decided = one.decidedAt() == null ? one.askedAt() : one.decidedAt();
            var news = RideNews.of(days, one.from(), one.until(), decided);
            return new RideNewsView(news.inferredAt(), news.waiting(), news.failed());
        }
    }

    private static boolean mayDecide(UUID reader, LookUp one, Map<UUID, InfectionCase> asked, AreaScope decides) {
        var waits = one.state() == LookUpState.WAITING || one.state() == LookUpState.EMERGENCY;
        return waits
                && decides.contains(one.path())
                && one.cases().stream()
                        .map(asked::get)
                        .allMatch(about -> about == null || decides.contains(about.path()))
                && !one.askedBy().equals(reader)
                && (one.second() == null || one.second().equals(reader));
    }

    /** @param about whom it is about now, for whoever may stand behind it */
    private static LookUpView view(
            LookUp one,
            Map<UUID, InfectionCase> asked,
            Names.Staff staff,
            @Nullable String about,
            UUID reader,
            AsOf today) {
        var emergency = one.confirmBy();
        var shown = today.shows(one);
        var changed = today.changed().contains(one.id());
        var settled = one.decidedAt() == null ? today.now() : one.decidedAt();
        return new LookUpView(
                one.id(),
                one.number(),
                one.path(),
                one.cases().stream()
                        .map(id -> new LookUpCase(id, number(asked.get(id))))
                        .toList(),
                one.purpose(),
                one.note(),
                one.from(),
                one.until(),
                one.leastSeconds(),
                one.state(),
                LookUpStanding.of(one.state(), shown, changed),
                shown,
                changed,
                emergency != null,
                emergency != null && settled.isAfter(emergency),
                one.askedBy().equals(reader),
                about != null,
                staff.of(one.askedBy()),
                one.askedAt(),
                staff.of(one.second()),
                emergency,
                staff.of(one.decidedBy()),
                one.decidedAt(),
                one.decisionNote(),
                one.state() == LookUpState.EMERGENCY ? emergency : one.visibleUntil(),
                today.news(one),
                about);
    }

    private static String number(@Nullable InfectionCase about) {
        return about == null ? "" : about.number();
    }
}
