package org.shouwang.tracing.feed;

import java.util.Optional;
import org.shouwang.presence.Spots.Position;

/** A latitude and a longitude out of two cells of a row. */
final class WrittenPosition {
    private WrittenPosition() {}

    /** Nothing unless both are there and on the earth. */
    static Optional<Position> of(String latitude, String longitude) {
        try {
            var north = Double.parseDouble(latitude);
            var east = Double.parseDouble(longitude);
            return Math.abs(north) <= 90 && Math.abs(east) <= 180
                    ? Optional.of(new Position(north, east))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
