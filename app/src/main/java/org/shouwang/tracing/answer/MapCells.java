package org.shouwang.tracing.answer;

import java.util.OptionalInt;
import org.shouwang.copresence.rules.CellGrid;
import org.shouwang.presence.Spots.Position;

/** Cells of 800 m as places of the engine: a grid for each square degree, with numbers above those that the log gives. */
public final class MapCells {
    /** What cells are called in the rules. */
    public static final String SETTING = "cell";

    private static final int FIRST = 1 << 29;

    /** So many cells cover a degree of latitude, which is the longest there is. */
    private static final int ACROSS = 140;

    private static final int DEGREES_ROUND = 360;
    private static final int FARTHEST = 79;

    private MapCells() {}

    static CellGrid grid(Position position) {
        var south = (int) Math.floor(position.latitude());
        var west = (int) Math.floor(position.longitude());
        var square = (south + DEGREES_ROUND / 4) * DEGREES_ROUND + west + DEGREES_ROUND / 2;
        return new CellGrid(south, west, CellGrid.EDGE, ACROSS, ACROSS, FIRST + square * ACROSS * ACROSS);
    }

    /** Nothing near the poles. */
    public static OptionalInt of(Position position) {
        return Math.abs(position.latitude()) > FARTHEST
                ? OptionalInt.empty()
                : grid(position).place(position.latitude(), position.longitude());
    }

    public static boolean isCell(int place) {
        return place >= FIRST;
    }
}
