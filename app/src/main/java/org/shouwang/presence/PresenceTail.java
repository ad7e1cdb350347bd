package org.shouwang.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Reads the log in the order in which it was committed, so that whoever keeps the mark misses nothing. */
public interface PresenceTail {
    /** What came after the mark, up to so many; fewer means that there is no more for now. */
    Batch after(Mark mark, int most);

    /** Where a reader stands that reads every day from now on. */
    Mark now();

    /** The days that have any, in order. */
    List<LocalDate> days();

    /** All of a day, in no order, in little memory. */
    void day(LocalDate day, Consumer<Logged> each);

    /** How many stays a day has. */
    long count(LocalDate day);

    /** Some of a day, at random. */
    List<Logged> sample(LocalDate day, int most);

    /** Forgets every day before this one; answers how many days went. */
    int forgetBefore(LocalDate day);

    /**
     * @param database changes when the log lies in another database, such as one restored from a snapshot
     * @param generation counts up when stays were taken back
     * @param written and {@code seq}: behind everything up to here
     */
    record Mark(String database, long generation, String written, long seq) {}

    record Batch(List<Logged> stays, Mark next) {}

    /** @param began seconds since 1970 */
    record Logged(int carrier, int spot, long began, int seconds, int boarded, int alighted, int certainty) {}
}
