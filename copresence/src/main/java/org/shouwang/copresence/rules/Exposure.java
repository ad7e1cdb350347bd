package org.shouwang.copresence.rules;

import java.util.List;
import org.shouwang.copresence.Encounter;

/**
 * One encounter with somebody infectious, judged by the rules.
 *
 * @param encounter {@code own} is the stay of the infectious one
 * @param grade CLOSE, CASUAL or COMPANION, for this encounter alone
 * @param rowsKnown whether both seats are known, so that distance counts instead of the crowd
 * @param factors minutes, infectiousness, setting, crowding, certainty, in this order
 */
public record Exposure(Encounter encounter, String setting, Grade grade, boolean rowsKnown, List<Factor> factors) {

    /** The product of all factors: minutes next to a case at its worst, in a closed vehicle, that it amounts to. */
    public double dose() {
        var product = 1.0;
        for (var factor : factors) {
            product *= factor.value();
        }
        return product;
    }

    boolean isLikely(Rules rules) {
        return encounter.certainty() >= rules.likelyFrom();
    }

    /** Who was exposed. */
    public int person() {
        return encounter.other().person();
    }
}
