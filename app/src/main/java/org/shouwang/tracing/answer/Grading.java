package org.shouwang.tracing.answer;

import static org.shouwang.tracing.domain.InfectionCase.ZONE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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

    /** @param also other numbers of contacts, by the number under which they met a case */
    ContactGrading of(LookUp lookUp, List<Followed> followed, Map<Integer, List<Case>> also) {
        settings.refresh();
        return new ContactGrading(reaching(rules(), followed), ZONE, new Around(settings, crew(lookUp), also));
    }

    /** A card held twice with a gap is asked about once, over all; the gap is cut out afterwards. */
    static List<InfectionCase> cases(List<Followed> followed) {
        return followed.stream()
                .collect(Collectors.toMap(Followed::carrier, one -> one, Followed::widest, LinkedHashMap::new))
                .values()
                .stream()
                .map(Followed::forRules)
                .toList();
    }

    private Set<Integer> crew(LookUp lookUp) {
        return marks.of(lookUp.cases()).entrySet().stream()
                .filter(mark -> mark.getValue().contains(MarkKind.DRIVER)
                        || mark.getValue().contains(MarkKind.CREW))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The rules with a look-back as long as the window that was approved, which may be longer or shorter than theirs. */
    private static Rules reaching(Rules rules, List<Followed> followed) {
        var days = followed.stream()
                .mapToLong(one -> LocalDate.ofInstant(one.from(), ZONE)
                        .until(one.infectionCase().day(), ChronoUnit.DAYS))
                .max()
                .orElse(0);
        var back = Math.clamp(days, 0, MOST_DAYS);
        return new Rules(
                rules.version(),
                new LookBack(back, back, back, rules.lookBack().incubationDays()),
                rules.infectiousness(),
                rules.likelyFrom(),
                rules.followPossible(),
                rules.doseMinutes(),
                rules.far(),
                rules.settings(),
                rules.otherwise());
    }

    private record Around(Surroundings places, Set<Integer> crew, Map<Integer, List<Case>> also)
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
    }
}
