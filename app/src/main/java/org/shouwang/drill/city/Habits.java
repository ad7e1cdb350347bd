package org.shouwang.drill.city;

import org.shouwang.drill.people.Chance;

/**
 * What somebody does as a rule, drawn once.
 *
 * @param line from home
 * @param office the line to work, another one for whoever changes
 * @param leaves in minutes of the day
 * @param plays whether an afternoon at the mahjong table is one of them
 * @param shops percent of days
 */
record Habits(Line line, int home, Line office, int work, int leaves, boolean commutes, boolean plays, int shops) {
    private static final int OLD = 60;

    static Habits of(long seed, Resident who) {
        var chance = Chance.of(seed, "habits", who.index());
        var line = who.registered() ? chance.oneOf(BusNetwork.LINES) : BusNetwork.VILLAGES;
        var home = who.registered() ? chance.oneOf(line.homes()) : chance.between(5, line.end());
        var office = chance.percent(25) ? chance.oneOf(BusNetwork.LINES) : line;
        return new Habits(
                line,
                home,
                office,
                away(chance, office, office.equals(line) ? home : office.stop(BusNetwork.HUB)),
                chance.between(6 * 60 + 40, 8 * 60 + 20),
                chance.percent(who.registered() ? 55 : 80) && who.age() < OLD,
                who.age() > 40 && chance.percent(8),
                who.age() >= OLD ? 30 : 12);
    }

    /** A stop at least three away. */
    private static int away(Chance chance, Line line, int from) {
        for (int i = 0; i < 20; i++) {
            var stop = chance.between(0, line.end());
            if (Math.abs(stop - from) >= 3) {
                return stop;
            }
        }
        return from > line.end() / 2 ? 0 : line.end();
    }

    boolean changes() {
        return !office.equals(line);
    }
}
