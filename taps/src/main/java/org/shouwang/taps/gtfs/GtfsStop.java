package org.shouwang.taps.gtfs;

/**
 * A stop of the network.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
public record GtfsStop(String id, String name, double latitude, double longitude) {
    private static final double EARTH = 6_371_000;

    /** Along the surface. */
    public double metres(GtfsStop other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east =
                Math.toRadians(other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return EARTH * Math.hypot(north, east);
    }
}
