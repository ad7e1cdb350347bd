package org.shouwang.tracing.answer;

import java.util.ArrayList;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/** Whom the cases of a look-up met, by the log and by the register; and who was in the same cell of the map. */
@Component
class DirectContacts {
    private final Whereabouts whereabouts;
    private final AtHome atHome;
    private final Sight sight;
    private final SameCell sameCell;
    private final Grading grading;

    DirectContacts(Whereabouts whereabouts, AtHome atHome, Sight sight, SameCell sameCell, Grading grading) {
        this.whereabouts = whereabouts;
        this.atHome = atHome;
        this.sight = sight;
        this.sameCell = sameCell;
        this.grading = grading;
    }

    Direct of(LookUp lookUp) {
        var followed = whereabouts.of(lookUp);
        var households = atHome.of(followed);
        var view = sight.with(households);
        var rules = grading.rules();
        var found = new Direct(lookUp, followed, view, households.since(), rules);
        if (followed.isEmpty()) {
            return found;
        }
        var withCells = view.with(sameCell.of(view, followed, rules));
        var exposures = new ArrayList<Exposure>();
        grading.of(lookUp).contacts(withCells, Grading.cases(followed), exposures::add);
        var holders = whereabouts.holders(
                exposures.stream().map(Exposure::person).distinct().toList());
        exposures.forEach(exposure -> found.take(exposure, holders));
        return found;
    }
}
