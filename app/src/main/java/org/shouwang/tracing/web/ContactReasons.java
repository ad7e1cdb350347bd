package org.shouwang.tracing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Caller;
import org.shouwang.copresence.rules.Explanation.Hop;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.shared.AreaScope;
import org.shouwang.tracing.answer.ContactFinding;
import org.shouwang.tracing.answer.Met;
import org.shouwang.tracing.answer.Shown;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.web.AnswerViews.ContactDetail;
import org.shouwang.tracing.web.AnswerViews.EncounterView;
import org.shouwang.tracing.web.AnswerViews.ScoreFactor;
import org.shouwang.tracing.web.AnswerViews.SpotView;
import org.shouwang.tracing.web.AnswerViews.Through;
import org.springframework.stereotype.Component;

/** Why somebody is a contact: every encounter with every factor of its weight, and through whom it was. */
@Component
class ContactReasons {
    private final ContactFinding finding;
    private final AnswerPage page;
    private final ContactRows rows;
    private final Shown shown;

    ContactReasons(ContactFinding finding, AnswerPage page, ContactRows rows, Shown shown) {
        this.finding = finding;
        this.page = page;
        this.rows = rows;
        this.shown = shown;
    }

    ContactDetail of(Caller caller, AreaScope scope, LookUp lookUp, int contact, @Nullable Integer order) {
        var one = finding.explained(lookUp, page.require(lookUp, contact, order));
        var rules = finding.rules();
        var steps = steps(one, lookUp);
        var places = rows.places(steps.stream()
                .map(step -> step.exposure().encounter().own().place())
                .distinct()
                .toList());
        return new ContactDetail(
                page.watermark(caller.accountId(), lookUp),
                rows.of(List.of(one), lookUp, caller.accountId(), scope).getFirst(),
                one.direct().stream()
                        .mapToDouble(with -> with.exposure().dose())
                        .sum(),
                rules.doseMinutes(),
                rules.version(),
                steps.stream().map(step -> encounter(step, places)).toList(),
                through(one, caller, scope, lookUp));
    }

    private List<Step> steps(Met one, LookUp lookUp) {
        return Stream.concat(
                        one.direct().stream().map(with -> new Step(with.exposure(), with.infectionCase(), null)),
                        one.hops().stream()
                                .flatMap(hop -> hop.exposures().stream()
                                        .map(exposure -> new Step(
                                                exposure,
                                                null,
                                                page.require(lookUp, hop.by()).number()))))
                .toList();
    }

    /** Shown like any other contact: it is on their record too. */
    private List<Through> through(Met one, Caller caller, AreaScope scope, LookUp lookUp) {
        var by = one.hops().stream()
                .map(hop -> page.require(lookUp, hop.by()))
                .distinct()
                .toList();
        var holders = rows.holders(by, scope);
        shown.people(
                caller.accountId(),
                lookUp,
                by.stream().map(Met::person).filter(Objects::nonNull).toList());
        return one.hops().stream()
                .map(hop -> through(hop, page.require(lookUp, hop.by()).number(), holders))
                .toList();
    }

    private static Through through(Hop hop, int contact, Map<Integer, AnswerViews.ContactHolder> holders) {
        return new Through(
                contact,
                Objects.requireNonNull(holders.get(contact)),
                Met.percent(hop.scoreOfBy()),
                Met.percent(hop.score()),
                Met.percent(hop.product()));
    }

    private static EncounterView encounter(Step step, Map<Integer, SpotView> places) {
        var exposure = step.exposure();
        var encounter = exposure.encounter();
        return new EncounterView(
                Objects.requireNonNull(places.get(encounter.own().place())),
                Instant.ofEpochSecond(encounter.from()),
                Instant.ofEpochSecond(encounter.until()),
                (int) (encounter.seconds() / 60),
                exposure.grade(),
                encounter.certainty(),
                step.infectionCase(),
                step.by(),
                exposure.dose(),
                exposure.factors().stream()
                        .map(factor -> new ScoreFactor(factor.kind(), factor.measure(), factor.value()))
                        .toList());
    }

    private record Step(
            Exposure exposure,
            @Nullable UUID infectionCase,
            @Nullable Integer by) {}
}
