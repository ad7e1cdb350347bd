package org.shouwang.copresence.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.copresence.Encounter;
import org.shouwang.copresence.Presence;

/** What the rules say of one encounter. */
final class Judgement {
    private static final double SECONDS_PER_MINUTE = 60;

    private final Rules rules;
    private final ZoneId zone;
    private final Surroundings surroundings;
    private final Map<String, Setting> settings;
    private final Setting otherwise;

    /** @param rules without a fault */
    Judgement(Rules rules, ZoneId zone, Surroundings surroundings) {
        this.rules = rules;
        this.zone = zone;
        this.surroundings = surroundings;
        settings = rules.settings().stream().collect(Collectors.toMap(Setting::code, Function.identity()));
        otherwise = settings.getOrDefault(rules.otherwise(), rules.settings().getFirst());
    }

    Setting setting(int place) {
        return settings.getOrDefault(surroundings.setting(place), otherwise);
    }

    LocalDate day(long time) {
        return Instant.ofEpochSecond(time).atZone(zone).toLocalDate();
    }

    /**
     * Nothing if it was too short for the setting, or outside the window.
     *
     * @param others how many others were there on average during the infector's stay
     */
    Optional<Exposure> of(Infector infector, Presence own, Presence other, double others) {
        var setting = setting(own.place());
        var window = infector.window(setting);
        var from = Math.max(window.from(), Math.max(own.start(), other.start()));
        var until = Math.min(window.until(), Math.min(own.end(), other.end()));
        if (until - from < setting.leastSeconds()) {
            return Optional.empty();
        }
        var encounter = new Encounter(own, other, from, until);
        var rows = rowsApart(own, other);
        var grade = grade(setting, encounter, rows);
        var distance = setting.rows() > 0 ? rows : OptionalInt.empty();
        var factors = List.of(
                minutes(encounter),
                infectiousness(infector, from),
                new Factor(Factor.Kind.SETTING, 0, setting.weight()),
                distance.isPresent() ? distance(setting, distance.getAsInt()) : crowding(setting, others),
                new Factor(Factor.Kind.CERTAINTY, encounter.certainty(), encounter.certainty()));
        return Optional.of(new Exposure(encounter, setting.code(), grade, distance.isPresent(), factors));
    }

    private OptionalInt rowsApart(Presence own, Presence other) {
        var one = surroundings.row(own);
        var two = surroundings.row(other);
        return one.isPresent() && two.isPresent()
                ? OptionalInt.of(Math.abs(one.getAsInt() - two.getAsInt()))
                : OptionalInt.empty();
    }

    private Grade grade(Setting setting, Encounter encounter, OptionalInt rows) {
        var close = switch (setting.spread()) {
            case EVERYONE -> true;
            case ROWS -> isClose(setting, encounter, rows);
            case NOBODY, COMPANIONS -> false;
        };
        if (setting.spread() == Spread.COMPANIONS) {
            return Grade.COMPANION;
        }
        return close && encounter.seconds() >= setting.closeSeconds() ? Grade.CLOSE : Grade.CASUAL;
    }

    private boolean isClose(Setting setting, Encounter encounter, OptionalInt rows) {
        if (setting.crew() && (surroundings.isCrew(encounter.own()) || surroundings.isCrew(encounter.other()))) {
            return true;
        }
        return rows.isPresent() ? rows.getAsInt() <= setting.rows() : setting.closeWithoutSeats();
    }

    private static Factor minutes(Encounter encounter) {
        var minutes = encounter.seconds() / SECONDS_PER_MINUTE;
        return new Factor(Factor.Kind.MINUTES, minutes, minutes);
    }

    private Factor infectiousness(Infector infector, long from) {
        var day = ChronoUnit.DAYS.between(infector.anchor(), day(from));
        return new Factor(
                Factor.Kind.INFECTIOUSNESS, day, rules.infectiousness().on(day));
    }

    private Factor distance(Setting setting, int rows) {
        return new Factor(Factor.Kind.CROWDING, rows, rows <= setting.rows() ? 1 : rules.far());
    }

    /** Nobody's seat is known: some of those aboard are within reach, the rest are far. */
    private Factor crowding(Setting setting, double others) {
        var within = others <= setting.near() ? 1 : setting.near() / others;
        return new Factor(Factor.Kind.CROWDING, others, rules.far() + (1 - rules.far()) * within);
    }
}
