package org.shouwang.tracing.answer;

import static org.shouwang.tracing.domain.InfectionCase.ZONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.rules.ContactGrading;
import org.shouwang.copresence.rules.InfectionCase;
import org.shouwang.copresence.rules.LookBack;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.copresence.rules.Setting;
import org.shouwang.copresence.rules.Surroundings;
import org.shouwang.policy.Policies;
import org.shouwang.tracing.domain.ContactRules;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.domain.MarkKind;
import org.shouwang.tracing.domain.Marks;
import org.springframework.stereotype.Component;

/** The engine's rules set up for one look-up: its window, its cases, the crew that was marked. */
@Component
class Grading {
    private static final int MOST_DAYS = 90;

    private final PlaceSettings settings;
    private final Marks marks;
    private final Policies policies;

    Grading(PlaceSettings settings, Marks marks, Policies policies) {
        this.settings = settings;
        this.marks = marks;
        this.policies = policies;
    }

    Rules rules() {
        return policies.current(ContactRules.class).rules();
    }

    /** For whom the cases met themselves. */
    ContactGrading of(LookUp lookUp) {
        return of(lookUp, Map.of(), Map.of());
    }

    /**
     * @param also other numbers of contacts, by the number under which they met a case
     * @param isolated from when on they were, in seconds since 1970, by the same number
     */
    ContactGrading of(LookUp lookUp, Map<Integer, List<Case>> also, Map<Integer, Long> isolated) {
        settings.refresh();
        return new ContactGrading(asked(rules(), lookUp), ZONE, new Around(settings, crew(lookUp), also, isolated));
    }

    /** Each time in which a number was a case's is judged by the day of that case; of two at one time the first counts. */
    static List<InfectionCase> cases(List<Followed> followed) {
        var apart = new ArrayList<Followed>();
        for (var one : followed) {
            var left = List.of(one);
            for (var other : apart) {
                left = left.stream()
                        .flatMap(part -> part.without(other).stream())
                        .toList();
            }
            apart.addAll(left);
        }
        return apart.stream().map(Followed::forRules).toList();
    }

    private Set<Integer> crew(LookUp lookUp) {
        return marks.of(lookUp.cases()).entrySet().stream()
                .filter(mark -> mark.getValue().contains(MarkKind.DRIVER)
                        || mark.getValue().contains(MarkKind.CREW))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The rules for what was approved: since its window begins, whatever their look-back, and nobody who was there too briefly. */
    private static Rules asked(Rules rules, LookUp lookUp) {
        return new Rules(
                rules.version(),
                new LookBack(MOST_DAYS, MOST_DAYS, MOST_DAYS, rules.lookBack().incubationDays()),
                rules.infectiousness(),
                rules.likelyFrom(),
                rules.followPossible(),
                rules.doseMinutes(),
                rules.far(),
                rules.settings().stream()
                        .map(setting -> lasting(setting, lookUp.leastSeconds()))
                        .toList(),
                rules.otherwise());
    }

    private static Setting lasting(Setting setting, int least) {
        return new Setting(
                setting.code(),
                setting.spread(),
                Math.max(least, setting.leastSeconds()),
                Math.max(least, setting.closeSeconds()),
                setting.rows(),
                setting.crew(),
                setting.closeWithoutSeats(),
                setting.weight(),
                setting.near());
    }

    private record Around(
            Surroundings places, Set<Integer> crew, Map<Integer, List<Case>> also, Map<Integer, Long> isolated)
            implements Surroundings {
        @Override
        public String setting(int place) {
            return MapCells.isCell(place) ? MapCells.SETTING : places.setting(place);
        }

        @Override
        public boolean isCrew(Presence stay) {
            return crew.contains(stay.person());
        }

        @Override
        public List<Case> alsoAs(int person) {
            return also.getOrDefault(person, List.of());
        }

        @Override
        public long isolated(int person) {
            return isolated.getOrDefault(person, Long.MAX_VALUE);
        }
    }
}
