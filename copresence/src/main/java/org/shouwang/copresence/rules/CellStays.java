package org.shouwang.copresence.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.shouwang.copresence.Presence;

/**
 * Stays in cells, made of positions: a person stays in a cell from the first position there to the last one, as long as
 * no gap between two of them is too long and none lies elsewhere.
 *
 * @param gap seconds between two positions, above which nobody knows where the person was
 */
public record CellStays(CellGrid grid, int gap) {
    public CellStays {
        if (gap < 1 || gap > Presence.MAX_SECONDS) {
            throw new IllegalArgumentException("gap out of range: " + gap);
        }
    }

    /** @param positions of any people in any order */
    public List<Presence> of(List<Position> positions) {
        var ordered = positions.stream()
                .sorted(Comparator.comparingInt(Position::person).thenComparingLong(Position::at))
                .toList();
        var stays = new ArrayList<Presence>();
        var begin = 0;
        for (var i = 1; i <= ordered.size(); i++) {
            if (i == ordered.size() || !continues(ordered.get(begin), ordered.get(i - 1), ordered.get(i))) {
                add(ordered.get(begin), ordered.get(i - 1), stays);
                begin = i;
            }
        }
        return stays;
    }

    private boolean continues(Position first, Position last, Position next) {
        return next.person() == last.person()
                && next.at() - last.at() <= gap
                && next.at() - first.at() <= Presence.MAX_SECONDS
                && place(next).equals(place(last));
    }

    private void add(Position first, Position last, List<Presence> stays) {
        place(first)
                .ifPresent(place ->
                        stays.add(Presence.of(first.person(), place, first.at(), (int) (last.at() - first.at()))));
    }

    private OptionalInt place(Position position) {
        return grid.place(position.latitude(), position.longitude());
    }
}
