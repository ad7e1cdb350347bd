package org.shouwang.drill;

import org.jspecify.annotations.Nullable;
import org.shouwang.drill.people.Chance;
import org.shouwang.drill.people.SyntheticHousehold;

/** How a household comes to be registered: by itself, or by whom for it and why. */
record Channel(@Nullable String login, @Nullable String reason) {
    private static final Channel OWN = new Channel(null, null);
    private static final int VOLUNTEERS = 6;

    /** In the neighbouring community, where one person does everything for whoever cannot. */
    static Channel next(SyntheticHousehold household) {
        return household.noPhone() ? new Channel("neighbour", "NO_PHONE") : OWN;
    }

    static Channel of(SyntheticHousehold household, Chance chance) {
        if (household.noPhone()) {
            return new Channel(chance.oneIn(3) ? "grid" : volunteer(chance), "NO_PHONE");
        }
        if (chance.percent(65)) {
            return OWN;
        }
        return switch (chance.between(0, 3)) {
            case 0 -> new Channel("desk", "ASKED_DESK");
            case 1 -> new Channel("hotline", "HOTLINE");
            default -> new Channel(volunteer(chance), "AT_DOOR");
        };
    }

    boolean byThemselves() {
        return login == null;
    }

    private static String volunteer(Chance chance) {
        var number = chance.between(1, VOLUNTEERS);
        return number == 1 ? "volunteer" : "volunteer" + number;
    }
}
