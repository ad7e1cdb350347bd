package org.shouwang.tracing.answer;

import static org.shouwang.tracing.domain.InfectionCase.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shouwang.copresence.Encounter;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Factor;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.copresence.rules.Setting;

/**
 * What the rules say of an encounter that is cut to a time: a window may begin, and a card change hands, while both are aboard.
 * How full it was stays as it was over the whole stay.
 */
record Remainder(Rules rules) {

    /** Nothing when too little is left for the setting. */
    Optional<Exposure> of(Exposure whole, Instant from, Instant until) {
        var met = whole.encounter();
        var left = new Encounter(
                met.own(),
                met.other(),
                Math.max(met.from(), from.getEpochSecond()),
                Math.min(met.until(), until.getEpochSecond()));
        if (left.equals(met)) {
            return Optional.of(whole);
        }
        return Optional.of(setting(whole))
                .filter(setting -> left.seconds() >= setting.leastSeconds())
                .map(setting -> judged(whole, left, setting));
    }

    private Setting setting(Exposure whole) {
        return rules.settings().stream()
                .filter(one -> one.code().equals(whole.setting()))
                .findFirst()
                .orElseThrow();
    }

    private Exposure judged(Exposure whole, Encounter left, Setting setting) {
        var isTooShort = whole.grade() == Grade.CLOSE && left.seconds() < setting.closeSeconds();
        return new Exposure(
                left,
                whole.setting(),
                isTooShort ? Grade.CASUAL : whole.grade(),
                whole.rowsKnown(),
                whole.factors().stream()
                        .map(factor -> judged(factor, whole.encounter(), left))
                        .toList());
    }

    private Factor judged(Factor factor, Encounter whole, Encounter left) {
        return switch (factor.kind()) {
            case MINUTES -> new Factor(factor.kind(), left.seconds() / 60.0, left.seconds() / 60.0);
            case INFECTIOUSNESS -> {
                var day = (long) factor.measure() + ChronoUnit.DAYS.between(day(whole), day(left));
                yield new Factor(factor.kind(), day, rules.infectiousness().on(day));
            }
            case SETTING, CROWDING, CERTAINTY -> factor;
        };
    }

    private static LocalDate day(Encounter encounter) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(encounter.from()), ZONE);
    }
}
