package org.shouwang.bench.copresence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.PresenceView;

/** People who go about a good deal, as cases of the whole fortnight. */
final class Cases {
    private static final int HOW_MANY = 10_000;
    private static final int STAYS = 10;

    private Cases() {}

    static List<Case> of(RideCity city, PresenceView view) {
        var random = new Random(5);
        var cases = new ArrayList<Case>();
        var until = city.start(city.days());
        while (cases.size() < HOW_MANY) {
            var person = random.nextInt(city.people());
            if (view.trajectory(person, RideCity.FIRST_DAY, until).size() >= STAYS) {
                cases.add(new Case(person, RideCity.FIRST_DAY, until));
            }
        }
        return cases;
    }
}
