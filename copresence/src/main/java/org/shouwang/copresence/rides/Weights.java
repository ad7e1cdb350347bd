package org.shouwang.copresence.rides;

/** How much each hint is worth: how often it is right in the cities that were used for development. */
final class Weights {
    static final double BOARD_WHERE_LEFT = 0.5;
    static final double BOARD_WHERE_SLEPT = 0.3;
    static final double BOARD_WHERE_ENDED = 0.2;
    static final double HABIT_A_DAY = 0.8;
    static final double BOARD_AT_A_HAUNT = 0.12;
    static final double LEAVE_WHERE_NEXT = 0.7;
    static final double LEAVE_WHERE_BEGUN = 0.5;
    static final double LEAVE_WHERE_SLEPT = 0.2;
    static final double LEAVE_WHERE_SLEPT_ALONE = 0.35;
    static final double LEAVE_AT_A_HAUNT = 0.1;
    static final double LEAVE_AS_USUAL = 0.1;

    private Weights() {}
}
