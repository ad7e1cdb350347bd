package org.shouwang.bench.inference;

/**
 * What goes wrong in a city, mostly as shares.
 *
 * @param unseen riders who leave no tap: cash, tailgating
 * @param broken ways made by taxi, lift, metro or on foot, so that the next boarding is elsewhere
 * @param strayed boardings and alightings at a neighbouring stop
 * @param shortTurns runs that end before their last stop and turn
 * @param lineChanges runs for which another line lends a vehicle
 * @param traffic spread of travel times, as a logarithm
 * @param clocks vehicles whose validator is minutes off or drifts
 * @param jumps days on which a validator's clock jumps
 * @param late taps that arrive hours after the others
 * @param lent days on which somebody else has the card
 * @param doubled taps written down twice
 * @param family boardings for which one card pays for several people
 * @param nameless taps that name no vehicle
 */
record Roughness(
        double unseen,
        double broken,
        double strayed,
        double shortTurns,
        double lineChanges,
        double traffic,
        double clocks,
        double jumps,
        double late,
        double lent,
        double doubled,
        double family,
        double nameless) {
    /** As TRACING C.6 assumes it: all taps there, clocks right, four rides in five linked to the next. */
    static final Roughness TIDY = new Roughness(0, 0.08, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0);

    /** Everything at once. */
    static final Roughness ROUGH =
            new Roughness(0.10, 0.15, 0.12, 0.03, 0.02, 0.09, 0.35, 0.03, 0.03, 0.01, 0.006, 0.012, 0.0035);
}
