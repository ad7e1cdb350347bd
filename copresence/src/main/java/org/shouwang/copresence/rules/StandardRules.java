package org.shouwang.copresence.rules;

import java.util.List;

/**
 * Rules to begin with. What is taken from a standard or a paper says so; no score of this kind has been validated, so the rest
 * are numbers of ours, made to be changed.
 *
 * <ul>
 *   <li>Two days before onset or sample until isolation: the Chinese definition of a close contact of 2022; in the Delta wave
 *       four days were used. Fourteen days and ten minutes in a cell of 800 m for companions: the definition of the
 *       municipalities that used it (its thirty hours of staying are not modelled: whose they are was never settled).
 *   <li>Closed, air-conditioned coach: everyone; ventilated coach: three rows in front and behind and the crew; same vehicle or
 *       market otherwise: casual. The Chinese definitions of 2020.
 *   <li>{@code far} 1/11: Wilson et al. 2021 find an eleven-fold range of risk from distance.
 *   <li>{@code byDay}: ten-fold from the worst day to the least, the range from the day of illness in the same study; highest
 *       around onset. The shape between is ours.
 *   <li>Two minutes in a vehicle: less than the uncertainty of a stop, so that nobody is lost to it. A quarter of an hour
 *       elsewhere and as the dose: what most national guidelines count with. Both ours to choose.
 *   <li>{@code weight} and {@code near}: ours. Studies of single buses (Wells–Riley, flow simulation) agree that air and seat
 *       matter and not on how much.
 *   <li>Three days of incubation: ours, for Omicron; five would fit Delta.
 * </ul>
 */
public final class StandardRules {
    private static final int MINUTE = 60;

    private StandardRules() {}

    public static Rules rules() {
        return new Rules(
                "standard-2022",
                new LookBack(2, 2, 14, 3),
                new Infectiousness(-3, List.of(0.4, 0.8, 1.0, 1.0, 0.8, 0.6, 0.4, 0.3, 0.2, 0.1), 0.1),
                0.5,
                false,
                15,
                1.0 / 11,
                settings(),
                "venue");
    }

    private static List<Setting> settings() {
        return List.of(
                new Setting("bus-sealed", Spread.EVERYONE, 2 * MINUTE, 2 * MINUTE, 3, true, true, 1, 6),
                new Setting("bus-ventilated", Spread.ROWS, 2 * MINUTE, 2 * MINUTE, 3, true, true, 0.5, 6),
                Setting.everyone("metro", 2 * MINUTE, 2 * MINUTE, 0.5, 8),
                Setting.everyone("taxi", MINUTE, MINUTE, 1, 4),
                Setting.everyone("household", MINUTE, MINUTE, 1, 20),
                Setting.everyone("dining", 5 * MINUTE, 15 * MINUTE, 1, 8),
                Setting.everyone("game-room", 5 * MINUTE, 15 * MINUTE, 1.5, 8),
                Setting.everyone("workplace", 5 * MINUTE, 15 * MINUTE, 0.5, 8),
                Setting.everyone("school", 5 * MINUTE, 15 * MINUTE, 0.7, 8),
                Setting.everyone("clinic", 5 * MINUTE, 15 * MINUTE, 0.7, 6),
                Setting.everyone("venue", 5 * MINUTE, 15 * MINUTE, 0.5, 6),
                Setting.casual("market", 5 * MINUTE, 0.3, 6),
                Setting.casual("open-air", 15 * MINUTE, 0.05, 6),
                new Setting("queue", Spread.ROWS, 2 * MINUTE, 10 * MINUTE, 2, false, false, 0.2, 4),
                new Setting("cell", Spread.COMPANIONS, 10 * MINUTE, 10 * MINUTE, 0, false, false, 0.01, 6));
    }
}
