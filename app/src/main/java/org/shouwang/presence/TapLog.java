package org.shouwang.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cards held to validators, as their operator wrote it down: who boarded, and mostly nothing of where they got off. What follows from
 * them stands in the {@link PresenceLog}; they stay, as each inference goes out from them.
 */
public interface TapLog {
    /** A ride whose end nobody wrote down. */
    int OPEN = -1;

    /** Joins the caller's transaction; what is there already is not added again. Answers how many were new. */
    int append(List<Tap> taps);

    /** Takes back what came from one source. What another source brought too stays, as that one says it. */
    void retract(UUID source);

    /** The days on which a source has any, in order. */
    List<LocalDate> daysOf(UUID source);

    /** The sources of a day. */
    List<UUID> sourcesOf(LocalDate day);

    /** The days that have any, in order. */
    List<LocalDate> days();

    /** How many each place has within some days, the last one included. */
    Map<Integer, Long> countBySpot(LocalDate first, LocalDate last);

    /** Those at some places from one moment to another, in order of time and card, in little memory. */
    void at(Collection<Integer> spots, Instant from, Instant until, Consumer<Tap> each);

    /** Those of some cards, likewise. */
    void of(Collection<Integer> carriers, Instant from, Instant until, Consumer<Tap> each);

    /** Forgets every day before this one; answers how many days went. */
    int forgetBefore(LocalDate day);

    /**
     * @param carrier number, from {@link Carriers}
     * @param spot a vehicle on a line, from {@link Spots}; its code is empty where nobody knows the vehicle
     * @param seconds until the rider got off, or {@link #OPEN}
     * @param amount what was paid in the smallest unit, or −1
     * @param boarded the stop, as the operator writes it, where it is known
     * @param alighted likewise, where it is known and the time is not
     * @param source the import it came from
     */
    record Tap(
            int carrier,
            int spot,
            Instant at,
            int seconds,
            int amount,
            @Nullable String boarded,
            @Nullable String alighted,
            UUID source) {}
}
