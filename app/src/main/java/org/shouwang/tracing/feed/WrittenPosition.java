package org.shouwang.tracing.feed;

import java.util.Optional;
import org.shouwang.presence.Spots.Position;
import org.shouwang.tracing.answer.MapCells;

/** A latitude and a longitude out of two cells of a row. */
final class WrittenPosition {
    private WrittenPosition() {}

    /** Nothing unless both are there, on the earth and not near its poles: a place there is mistyped. */
    static Optional<Position> of(String latitude, String longitude) {
        try {
            var written = new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
            return Math.abs(written.longitude()) <= 180 && MapCells.of(written).isPresent()
                    ? Optional.of(written)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
