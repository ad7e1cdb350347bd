package org.shouwang.copresence.rules;

import java.time.LocalDate;
import org.shouwang.copresence.Case;

/**
 * Somebody who could infect others: a case, or in the second order a close contact of one.
 *
 * @param window in which others become contacts
 * @param companions in which others become companions; empty in the second order
 * @param anchor the day of onset, or the one that is taken for it
 */
record Infector(Case window, Case companions, LocalDate anchor) {

    int person() {
        return window.person();
    }

    Case window(Setting setting) {
        return setting.spread() == Spread.COMPANIONS ? companions : window;
    }

    boolean overlaps(Infector other) {
        var one = widest();
        var two = other.widest();
        return person() == other.person() && Math.max(one.from(), two.from()) < Math.min(one.until(), two.until());
    }

    /** Around both windows. */
    Case widest() {
        return new Case(
                person(), Math.min(window.from(), companions.from()), Math.max(window.until(), companions.until()));
    }
}
