package org.shouwang.tracing.rides;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rides.Ride;
import org.shouwang.policy.Policies;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.Spots;
import org.shouwang.presence.TapLog;
import org.shouwang.presence.TapLog.Tap;
import org.shouwang.taps.network.GtfsNetwork;
import org.shouwang.tracing.domain.InfectionCase;
import org.springframework.stereotype.Component;

/**
 * Infers the rides of one day, some lines at a time: their taps from the evening before to the small hours after, what their
 * vehicles did on other lines, and what their cards did on the day before, that day and the day after.
 */
@Component
class DayInference {
    /** What an inference takes grows with its taps; a line that has more is thought over alone. */
    private static final int TAPS_AT_ONCE = 10_000;

    private static final int WITH_SURROUNDINGS = 4 * TAPS_AT_ONCE;
    private static final Duration NIGHT = Duration.ofHours(3);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final TapLog taps;
    private final Spots spots;
    private final Policies policies;

    DayInference(TapLog taps, Spots spots, Policies policies) {
        this.taps = taps;
        this.spots = spots;
        this.policies = policies;
    }

    /** @param reached told after each group of lines how many taps are done */
    Result infer(LocalDate day, @Nullable GtfsNetwork network, LongConsumer reached) {
        return new Run(day, network, reached).result();
    }

    long count(LocalDate day) {
        return taps.countBySpot(day, day).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** @param unknownStops taps that name a stop where by the timetable nobody boards their line, or gets off it after boarding */
    record Result(InferredRides rides, long likely, long possible, long unknownStops) {}

    private final class Run {
        private final Instant begins;
        private final Instant ends;
        private final @Nullable GtfsNetwork network;
        private final LongConsumer reached;
        private final Map<Integer, Long> counts;
        private final Places places;
        private final Map<Integer, List<Integer>> perhaps;
        private final int unknown = policies.current(RidePolicy.class).unknownMinutes() * 60;
        private final InferredRides rides = new InferredRides();
        private final RideParts parts = new RideParts(rides);
        private long unknownStops;
        private long done;

        Run(LocalDate day, @Nullable GtfsNetwork network, LongConsumer reached) {
            this.network = network;
            this.reached = reached;
            begins = day.atStartOfDay(InfectionCase.ZONE).toInstant();
            ends = day.plusDays(1).atStartOfDay(InfectionCase.ZONE).toInstant();
            counts = taps.countBySpot(day, day);
            places = new Places(spots.byNumber(
                    taps.countBySpot(day.minusDays(1), day.plusDays(1)).keySet()));
            perhaps = spots.perhaps(counts.keySet());
        }

        Result result() {
            if (!places.areAllWhole(counts.keySet())) {
                var whole = counts.keySet().stream().filter(places::isWhole).toList();
                taps.at(
                        whole,
                        begins,
                        ends,
                        tap -> places.seen(tap.spot(), tap.at().getEpochSecond()));
            }
            for (var group : groups()) {
                work(group);
                done += group.stream().mapToLong(this::count).sum();
                reached.accept(done);
            }
            return new Result(rides, parts.likely(), parts.possible(), unknownStops);
        }

        /** Places of the day, all those of a line together. */
        private List<List<Integer>> groups() {
            var lines = new TreeMap<String, List<Integer>>();
            counts.keySet()
                    .forEach(spot -> lines.computeIfAbsent(places.lineKey(spot), _ -> new ArrayList<>())
                            .add(spot));
            var groups = new ArrayList<List<Integer>>();
            var group = new ArrayList<Integer>();
            var size = 0L;
            for (var line : lines.values()) {
                var more = line.stream().mapToLong(this::count).sum();
                if (!group.isEmpty() && size + more > TAPS_AT_ONCE) {
                    groups.add(List.copyOf(group));
                    group.clear();
                    size = 0;
                }
                group.addAll(line);
                size += more;
            }
            groups.add(List.copyOf(group));
            return groups;
        }

        private long count(int spot) {
            return counts.getOrDefault(spot, 0L);
        }

        private void work(Collection<Integer> group) {
            var inferred = network == null ? Map.<Tap, Ride>of() : infer(group, network);
            taps.at(group, begins, ends, tap -> {
                var ride = inferred.get(tap);
                var source = RideSource.of(tap.source(), LocalDate.ofInstant(begins, InfectionCase.ZONE));
                if (network != null && !isServed(tap, network)) {
                    unknownStops++;
                }
                if (tap.seconds() != TapLog.OPEN) {
                    parts.known(tap, source);
                } else if (ride != null) {
                    parts.inferred(tap, ride, places, source);
                } else {
                    parts.unknown(tap, unknown, places, source);
                }
                elsewhere(tap, ride, source);
            });
        }

        /** Rides in the same vehicle that came without their line, or with it where this tap has none. */
        private void elsewhere(Tap tap, @Nullable Ride ride, UUID source) {
            var isOpen = tap.seconds() == TapLog.OPEN;
            var longest = ride == null ? unknown : ride.longestSeconds();
            var seconds = isOpen ? longest + RideParts.BEYOND : Math.max(1, tap.seconds());
            for (var other : perhaps.getOrDefault(tap.spot(), List.of())) {
                var at = tap.at().getEpochSecond();
                rides.add(tap.carrier(), other, at, seconds, PresenceLog.NO_STOP, PresenceLog.NO_STOP, 0, source);
            }
        }

        private boolean isServed(Tap tap, GtfsNetwork known) {
            var found = known.line(places.line(tap.spot()));
            if (found.isEmpty()) {
                return true;
            }
            var line = found.getAsInt();
            var boards = tap.boarded() == null || known.leavesFrom(line, tap.boarded());
            var leads = tap.alighted() == null || known.leadsTo(line, tap.alighted(), tap.boarded());
            return boards && leads;
        }

        private Map<Tap, Ride> infer(Collection<Integer> group, GtfsNetwork known) {
            var planned = group.stream()
                    .filter(spot -> known.line(places.line(spot)).isPresent())
                    .toList();
            if (planned.isEmpty()) {
                return Map.of();
            }
            var batch = new TapBatch(places, WITH_SURROUNDINGS);
            var cards = new HashSet<Integer>();
            var from = begins.minus(NIGHT);
            var until = ends.plus(NIGHT);
            taps.at(planned, from, until, tap -> {
                batch.add(tap);
                cards.add(tap.carrier());
            });
            taps.at(places.ofVehicles(planned), from, until, tap -> add(tap, batch, known));
            taps.of(cards, begins.minus(A_DAY), ends.plus(A_DAY), tap -> add(tap, batch, known));
            return batch.infer(known);
        }

        private void add(Tap tap, TapBatch batch, GtfsNetwork known) {
            if (known.line(places.line(tap.spot())).isPresent()) {
                batch.add(tap);
            }
        }
    }
}
