package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Presence;
import org.shouwang.tracing.domain.CaseBasis;
import org.shouwang.tracing.domain.InfectionCase;

/**
 * One number of the log under which a case went about, and from when until when it was the case who did.
 *
 * @param person whose own number it is, as a row of the register; null for a card
 */
record Followed(
        InfectionCase infectionCase, int carrier, @Nullable UUID person, Instant from, Instant until) {

    /** The case as the rules see it. */
    org.shouwang.copresence.rules.InfectionCase forRules() {
        var onset = infectionCase.basis() == CaseBasis.ONSET;
        return new org.shouwang.copresence.rules.InfectionCase(
                carrier,
                onset ? infectionCase.day() : null,
                onset ? null : infectionCase.day(),
                from.getEpochSecond(),
                until.getEpochSecond());
    }

    /** What is left of it when another one under the same number comes first. */
    List<Followed> without(Followed other) {
        if (carrier != other.carrier) {
            return List.of(this);
        }
        var left = new Span(from, until).without(other.from, other.until);
        return left.stream()
                .map(span -> during(Span.later(span.from(), from), Span.earlier(span.until(), until)))
                .toList();
    }

    private Followed during(Instant since, Instant to) {
        return new Followed(infectionCase, carrier, person, since, to);
    }

    org.shouwang.copresence.Case window() {
        return new org.shouwang.copresence.Case(carrier, from.getEpochSecond(), until.getEpochSecond());
    }

    Followed widest(Followed other) {
        return new Followed(
                infectionCase,
                carrier,
                person,
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until);
    }

    /** The same number of the same case, without a moment between both times. */
    boolean touches(Followed other) {
        return carrier == other.carrier
                && caseId().equals(other.caseId())
                && Objects.equals(person, other.person)
                && !from.isAfter(other.until)
                && !other.from.isAfter(until);
    }

    /** Whether it was the case whom a number stood for at that moment. */
    boolean covers(int number, long at) {
        return number == carrier && at >= from.getEpochSecond() && at < until.getEpochSecond();
    }

    boolean covers(Presence stay) {
        return stay.person() == carrier && stay.end() > from.getEpochSecond() && stay.start() < until.getEpochSecond();
    }

    UUID caseId() {
        return infectionCase.id();
    }
}
