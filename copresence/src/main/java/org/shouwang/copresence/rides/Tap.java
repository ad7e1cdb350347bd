package org.shouwang.copresence.rides;

import java.util.Set;

/**
 * What a validator on a bus writes down when a card is held to it.
 *
 * @param at seconds since 1970 by the validator's clock, which may be wrong
 * @param vehicle {@link #NO_VEHICLE} where the record does not say
 * @param amount what was paid, in the smallest unit of the currency
 * @param boarded the stop where that was, if the operator knows it, as a number of the {@link Network}; several where more than
 *     one has the name that was written down
 * @param alighted the stop where the ride ended, likewise
 */
public record Tap(int card, long at, int line, int vehicle, int amount, Set<Integer> boarded, Set<Integer> alighted) {
    public static final int NO_VEHICLE = -1;

    public Tap {
        if (card < 0 || at < 0 || line < 0 || vehicle < NO_VEHICLE) {
            throw new IllegalArgumentException("not a tap: card " + card + " at " + at + " line " + line);
        }
        boarded = Set.copyOf(boarded);
        alighted = Set.copyOf(alighted);
    }

    /** One that does not say where it was made, nor where to. */
    public Tap(int card, long at, int line, int vehicle, int amount) {
        this(card, at, line, vehicle, amount, Set.of(), Set.of());
    }
}
