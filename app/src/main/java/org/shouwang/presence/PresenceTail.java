package org.shouwang.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Reads the log in the order in which it was committed, so that whoever keeps the mark misses nothing. */
public interface PresenceTail {
    /**
     * What came after the mark, stays up to so many; fewer means that there are no more for now. Days from which stays were taken
     * back are to be read anew as a whole, before the stays are added: what replaced them comes with the day alone.
     */
    Batch after(Mark mark, int most);

    /** Where a reader stands that reads every day from now on. */
    Mark now();

    /** Every day from which stays were taken back after the mark, also by transactions that {@link #after} does not tell of yet. */
    List<LocalDate> takenBackSince(Mark mark);

    /** The days that have any, in order. */
    List<LocalDate> days();

    /** All of a day, in no order, in little memory. */
    void day(LocalDate day, Consumer<Logged> each);

    /** How many stays a day has. */
    long count(LocalDate day);

    /** Some of what a reader with this mark has seen of a day, at random. */
    List<Logged> sample(LocalDate day, Mark upTo, int most);

    /** Forgets every day before this one; answers how many days went. */
    int forgetBefore(LocalDate day);

    /**
     * @param database changes when the log lies in another database, such as one restored from a snapshot
     * @param takenBack behind everything that transactions before this one took back
     * @param written and {@code seq}: behind every stay up to here
     */
    record Mark(String database, String takenBack, String written, long seq) {}

    record Batch(List<LocalDate> takenBack, List<Logged> stays, Mark next) {
        public boolean isEmpty() {
            return takenBack.isEmpty() && stays.isEmpty();
        }
    }

    /** @param began seconds since 1970 */
    record Logged(int carrier, int spot, long began, int seconds, int boarded, int alighted, int certainty) {}
}
