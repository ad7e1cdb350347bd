package org.shouwang.copresence.rules;

import java.util.OptionalInt;

/**
 * Squares of the map, as places of the engine: what 时空伴随 is counted by. They count from the south-west corner of a region
 * that is small against the earth.
 *
 * @param south latitude of the corner, in degrees
 * @param west longitude of the corner
 * @param metres length of an edge
 * @param columns cells from west to east
 * @param rows cells from south to north
 * @param firstPlace number of the first cell as a place; the others follow
 */
public record CellGrid(double south, double west, int metres, int columns, int rows, int firstPlace) {
    /** The edge that the definition names. */
    public static final int EDGE = 800;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double FARTHEST_SOUTH = -80;
    private static final double FARTHEST_NORTH = 80;

    public CellGrid {
        if (!(south >= FARTHEST_SOUTH && south <= FARTHEST_NORTH && west >= -180 && west <= 180)) {
            throw new IllegalArgumentException("corner " + south + ", " + west);
        }
        if (metres < 1 || columns < 1 || rows < 1 || firstPlace < 0) {
            throw new IllegalArgumentException("grid of " + columns + " by " + rows + " cells of " + metres + " m");
        }
        if ((long) columns * rows > Integer.MAX_VALUE - firstPlace) {
            throw new IllegalArgumentException("more cells than places: " + columns + " by " + rows);
        }
    }

    /** The cell of a position as a place, or nothing outside the region. */
    public OptionalInt place(double latitude, double longitude) {
        var column = Math.floor((longitude - west) * METRES_PER_DEGREE * Math.cos(Math.toRadians(south)) / metres);
        var row = Math.floor((latitude - south) * METRES_PER_DEGREE / metres);
        return column >= 0 && column < columns && row >= 0 && row < rows
                ? OptionalInt.of(firstPlace + ((int) row) * columns + (int) column)
                : OptionalInt.empty();
    }
}
