package org.shouwang.copresence.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of place, and what being there together means.
 *
 * @param code name of the kind, as {@link Surroundings#setting} gives it: small letters, digits, hyphens
 * @param leastSeconds together, at a time, below which it is no contact
 * @param closeSeconds together, at a time, from which those whom {@link Spread} names are close contacts
 * @param rows in front and behind that are within reach, where rows are known; 0 where a room has none
 * @param crew whether with {@link Spread#ROWS} the crew is close too, wherever it sits
 * @param closeWithoutSeats what it is with {@link Spread#ROWS} when the seat of one is unknown, as taps leave it: close or casual
 * @param weight how much a minute in this air counts, against one in a closed vehicle
 * @param near how many people find room within reach of a case; the fuller the place, the less likely that one is among them
 */
public record Setting(
        String code,
        Spread spread,
        int leastSeconds,
        int closeSeconds,
        int rows,
        boolean crew,
        boolean closeWithoutSeats,
        double weight,
        int near) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int DAY = 86_400;
    private static final int MOST_ROWS = 100;
    private static final int MOST_NEAR = 10_000;
    private static final double MOST_WEIGHT = 100;

    /** Everybody there is close after so long. */
    static Setting everyone(String code, int least, int close, double weight, int near) {
        return new Setting(code, Spread.EVERYONE, least, close, 0, false, false, weight, near);
    }

    /** Whoever is there so long is a casual contact. */
    static Setting casual(String code, int least, double weight, int near) {
        return new Setting(code, Spread.NOBODY, least, least, 0, false, false, weight, near);
    }

    List<Fault> faults() {
        return Stream.of(
                        Fault.unless(CODE.matcher(code).matches(), "code", "malformed"),
                        Fault.unlessWithin(leastSeconds, 1, DAY, "leastSeconds"),
                        Fault.unlessWithin(closeSeconds, 1, DAY, "closeSeconds"),
                        Fault.unless(closeSeconds >= leastSeconds, "closeSeconds", "below-least"),
                        Fault.unlessWithin(rows, 0, MOST_ROWS, "rows"),
                        Fault.unlessWithin(weight, 0, MOST_WEIGHT, "weight"),
                        Fault.unlessWithin(near, 1, MOST_NEAR, "near"))
                .flatMap(faults -> faults)
                .toList();
    }
}
