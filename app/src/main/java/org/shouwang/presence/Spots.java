package org.shouwang.presence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/** The places of the log: vehicles, venues, queues, households. */
public interface Spots {
    /** The number of each, known or new. What is one place by its {@link SpotKey} has one number, and is called as it was first. */
    Map<Spot, Integer> numbers(Collection<Spot> spots);

    /**
     * The other places that the same vehicle is in the log, where only one of the two names the line: of one without a line that
     * vehicle on every line, of one on a line that without. Those that have none are absent.
     */
    Map<Integer, List<Integer>> perhaps(Collection<Integer> vehicles);

    /** Unknown numbers are absent. */
    Map<Integer, Spot> byNumber(Collection<Integer> numbers);

    /**
     * Says what being together means at places; the last word counts, of those that were not taken back. Until the caller's
     * transaction ends whoever else says or takes back anything waits, so it is the last thing that a long one does.
     */
    void declare(Map<Integer, String> settings, UUID source);

    /** What was added or declared since this mark; some of it may be told twice, and nothing is missed. */
    Settings settingsSince(String mark);

    /** Says where places are on the map; likewise. */
    void locate(Map<Integer, Position> positions, UUID source);

    /** Takes back what a source said of places: what was said before it counts again. */
    void takeBack(UUID source);

    /** What was said before this day is not taken back any more. */
    void settleBefore(LocalDate day);

    /** Those of these that have a position. */
    Map<Integer, Position> positions(Collection<Integer> numbers);

    /** Every place in a rectangle of the map. */
    Map<Integer, Position> within(Position southWest, Position northEast);

    /**
     * @param byNumber what being together means at each place
     * @param mark for the next time
     */
    record Settings(Map<Integer, String> byNumber, String mark) {
        /** The mark before every place. */
        public static final String START = "0";
    }

    /**
     * In degrees, WGS 84.
     *
     * @param latitude north of the equator
     * @param longitude east of Greenwich
     */
    record Position(double latitude, double longitude) {}

    /**
     * @param code by which it is known where it came from: the plate of a vehicle, the number of a venue
     * @param setting what being there together means, as a code of the rules: bus-sealed, market
     * @param line of a vehicle; a vehicle that changes line is another place
     */
    record Spot(
            Kind kind,
            String code,
            String name,
            String line,
            String setting,
            @Nullable AreaPath area) {}

    enum Kind {
        VEHICLE,
        VENUE,
        QUEUE,
        HOUSEHOLD
    }
}
