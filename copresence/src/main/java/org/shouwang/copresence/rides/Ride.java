package org.shouwang.copresence.rides;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.copresence.Presence;

/**
 * One ride as it can be inferred from its tap: where it may have begun and ended, how likely somebody is still aboard, and
 * when it must have been over.
 */
public final class Ride {
    static final int STEP = 30;

    private final Tap tap;
    private final List<Boarding> boardings;
    private final List<Alighting> alightings;
    private final float[] aboard;
    private final int longest;

    /**
     * @param boardings most likely first
     * @param alightings in order of time
     * @param aboard the share still aboard at every half minute after the tap
     * @param longest seconds after which the run is over, whatever happened
     */
    Ride(Tap tap, List<Boarding> boardings, List<Alighting> alightings, float[] aboard, int longest) {
        this.tap = tap;
        this.boardings = List.copyOf(boardings);
        this.alightings = List.copyOf(alightings);
        this.aboard = aboard;
        this.longest = longest;
    }

    /** The same ride under another tap: the same card once more. */
    Ride of(Tap other) {
        return other.equals(tap) ? this : new Ride(other, boardings, alightings, aboard, longest);
    }

    /** With some doubt left: at times the whole day was rebuilt wrongly, and then this ride is one like any other. */
    Ride doubted(double doubt, double[] usual) {
        var blended = new float[Math.max(aboard.length, usual.length)];
        for (var step = 0; step < blended.length; step++) {
            var own = step < aboard.length ? aboard[step] : 0;
            blended[step] = (float) ((1 - doubt) * own + doubt * (step < usual.length ? usual[step] : 0));
        }
        return new Ride(tap, boardings, alightings, blended, longest);
    }

    void addTo(double[] sum) {
        for (var step = 0; step < Math.min(sum.length, aboard.length); step++) {
            sum[step] += aboard[step];
        }
    }

    public Tap tap() {
        return tap;
    }

    /** Most likely first; none where vehicle or line are unknown. */
    public List<Boarding> boardings() {
        return boardings;
    }

    /** In order of time; none where vehicle or line are unknown. */
    public List<Alighting> alightings() {
        return alightings;
    }

    /** How likely the rider is still in the vehicle so many seconds after the tap. */
    public double aboard(long seconds) {
        if (seconds < 0 || seconds >= (aboard.length - 1) * (long) STEP) {
            return 0;
        }
        var step = (int) (seconds / STEP);
        var part = seconds % STEP / (double) STEP;
        return Math.min(1, aboard[step] * (1 - part) + aboard[step + 1] * part);
    }

    /** How long the ride lasts on average, in seconds. */
    public double expectedSeconds() {
        return alightings.stream()
                .mapToDouble(end -> end.seconds() * end.probability())
                .sum();
    }

    /** Seconds from the tap until the run can only be over. */
    public int longestSeconds() {
        return longest;
    }

    /**
     * The ride as the engine keeps it, from the tap until half of all such riders have got off; with the certainty that the
     * rider was still aboard after half of that time.
     *
     * @return nothing where vehicle or line are unknown
     */
    public Optional<Presence> likely(int person, int place) {
        if (alightings.isEmpty()) {
            return Optional.empty();
        }
        var seconds = 0;
        while (aboard(seconds) > 0.5) {
            seconds += STEP;
        }
        seconds = Math.min(seconds, longest);
        var certainty = (int) Math.round(Presence.CERTAIN * aboard(seconds / 2));
        var boarded = Math.min(boardings.getFirst().position(), Presence.NO_STOP);
        return Optional.of(new Presence(person, place, tap.at(), seconds, boarded, alighted(), certainty));
    }

    /** On the way from the likeliest boarding; a stop that is only inferred is none. */
    private int alighted() {
        var from = boardings.getFirst();
        return alightings.stream()
                .filter(end -> tap.alighted().contains(end.stop()))
                .filter(end -> end.pattern() == from.pattern() && end.position() > from.position())
                .max(Comparator.comparingDouble(Alighting::probability))
                .map(end -> Math.min(end.position(), Presence.NO_STOP))
                .orElse(Presence.NO_STOP);
    }

    /**
     * The ride as long as it can have been, by clocks that are up to {@link RideContacts#CLOCK_ERROR} seconds apart, for the
     * list of everybody who is possible: whoever {@link RideContacts} finds in the same vehicle meets it.
     */
    public Presence possible(int person, int place) {
        var seconds = (int) Math.min((long) longest + RideContacts.CLOCK_ERROR, Presence.MAX_SECONDS);
        return new Presence(person, place, tap.at(), seconds, Presence.NO_STOP, Presence.NO_STOP, 0);
    }
}
