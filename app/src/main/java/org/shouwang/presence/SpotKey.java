package org.shouwang.presence;

import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.taps.Spelling;

/** What makes two spots one place. Vehicles and lines are written by several offices, each in its own way. */
public record SpotKey(Kind kind, String code, String line) {
    public static SpotKey of(Spot spot) {
        return spot.kind() == Kind.VEHICLE
                ? new SpotKey(spot.kind(), Spelling.plate(spot.code()), Spelling.line(spot.line()))
                : new SpotKey(spot.kind(), spot.code(), spot.line());
    }
}
