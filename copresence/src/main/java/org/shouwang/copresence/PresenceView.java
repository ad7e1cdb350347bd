package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is known at one moment, and the questions to it. Immutable and thread-safe; what is added later is not in it.
 * Times are seconds since 1970, windows include their start and not their end.
 */
public final class PresenceView {
    private static final int NOBODY = -1;
    private static final long DAY = 86_400;

    private final Segment[] segments;

    PresenceView(Collection<Segment> segments) {
        this.segments = segments.stream()
                .sorted(Comparator.comparingLong(Segment::base))
                .toArray(Segment[]::new);
    }

    public static PresenceView of(Segment... segments) {
        return new PresenceView(List.of(segments));
    }

    /**
     * All of this, and presences besides that nothing keeps: what is presumed for one question. One that is there already is
     * there twice then.
     */
    public PresenceView with(Collection<Presence> more) {
        var byDay = new TreeMap<Long, SegmentBuilder>();
        for (var presence : more) {
            var base = presence.start() - presence.start() % DAY;
            byDay.computeIfAbsent(base, SegmentBuilder::new).add(presence);
        }
        var all = new ArrayList<>(List.of(segments));
        byDay.values().forEach(builder -> all.add(builder.inMemory()));
        return new PresenceView(all);
    }

    public long presences() {
        return Arrays.stream(segments).mapToLong(Segment::presences).sum();
    }

    /**
     * Where a person was, in order of time: every stay that reaches into the window, whole.
     *
     * @throws IllegalArgumentException when there can be no such person, or the window ends before it begins
     */
    public List<Presence> trajectory(int person, long from, long until) {
        var stays = new ArrayList<Presence>();
        new StayFinder(segments, 1)
                .find(
                        List.of(new Case(person, from, until)),
                        (_, segment, record, _) -> stays.add(segment.presence(record)));
        stays.sort(Comparator.comparingLong(Presence::start)
                .thenComparingLong(Presence::end)
                .thenComparingInt(Presence::place));
        return stays;
    }

    /**
     * Who was with these cases within their windows for at least so long at a time, longest first. A case is not its own
     * contact, but may be that of another. Windows of one person may overlap; a second counts once.
     *
     * @param least seconds, at least one
     * @throws IllegalArgumentException when {@code least} is less
     */
    public Contacts contacts(Collection<Case> cases, int least) {
        return new Contacts(table(Windows.merged(cases), least));
    }

    ContactTable table(List<Case> windows, int least) {
        requirePositive(least);
        var table = new ContactTable(windows.size());
        meet(windows, least, table);
        return table;
    }

    /**
     * Follows contacts in order of time: whoever was reached can pass it on only from that moment, until {@code reach} ends.
     * A case does so in its own windows, whoever else it met. From the third step on, those reached again in more steps but
     * sooner are followed once more, from then on.
     * What cannot be, {@link Case} and {@link Reach} have refused.
     */
    public Chain chain(Collection<Case> cases, Reach reach) {
        var table = new ChainTable(reach);
        var frontier = Windows.merged(cases);
        frontier.forEach(table::begin);
        for (var order = 1; order <= reach.orders() && !frontier.isEmpty(); order++) {
            table.begin(order);
            meet(frontier, reach.least(), table);
            frontier = table.frontier();
        }
        return new Chain(table);
    }

    /**
     * Every encounter of a case with one person, in order of time.
     *
     * @param least seconds, at least one
     * @throws IllegalArgumentException when {@code least} is less
     */
    public List<Encounter> encounters(Case asked, int other, int least) {
        requirePositive(least);
        var encounters = new ArrayList<Encounter>();
        for (var own : trajectory(asked.person(), asked.from(), asked.until())) {
            var from = Math.max(asked.from(), own.start());
            var until = Math.min(asked.until(), own.end());
            meet(own.place(), from, until, asked.person(), least, (segment, meetings) -> {
                for (var i = 0; i < meetings.size(); i++) {
                    if (meetings.person(i) == other) {
                        encounters.add(meetings.encounter(i, own, segment));
                    }
                }
            });
        }
        encounters.sort(Comparator.comparingLong(Encounter::from).thenComparingLong(Encounter::until));
        return encounters;
    }

    /**
     * Who was at a place for a second or more within the window, in order of arrival, however uncertain; a stay of no length is
     * not among them.
     */
    public List<Presence> at(int place, long from, long until) {
        var there = new ArrayList<Presence>();
        meet(place, from, until, NOBODY, 1, (segment, meetings) -> {
            for (var i = 0; i < meetings.size(); i++) {
                there.add(segment.presence(meetings.record(i)));
            }
        });
        there.sort(Comparator.comparingLong(Presence::start).thenComparingInt(Presence::person));
        return there;
    }

    /**
     * How many people were at a place in one second: how full it was. Whoever was there with certainty 0, as whose ride can
     * only not have ended before, is not counted; {@link #at} tells of them too.
     */
    public int aboard(int place, long at) {
        return at == Long.MAX_VALUE ? 0 : peopleAt(place, at, at + 1, 1).size();
    }

    /** @param certainty fifteenths from which on somebody counts */
    IntSet peopleAt(int place, long from, long until, int certainty) {
        var people = new IntSet();
        meet(place, from, until, NOBODY, 1, (_, meetings) -> {
            for (var i = 0; i < meetings.size(); i++) {
                if (meetings.certainty(i) >= certainty) {
                    people.add(meetings.person(i));
                }
            }
        });
        return people;
    }

    /**
     * Where and when two or more of these people were before they fell ill, the least likely by chance first.
     *
     * @param cases each with the window in which it may have been infected
     * @param gap seconds that may lie between one leaving a place and the next one coming, 0 or more
     * @param population how many people the cases are some of, as {@link #people} counts them, 1 or more
     * @throws IllegalArgumentException when the gap or the population is less
     */
    public List<CommonPlace> common(Collection<Case> cases, int gap, int population) {
        return common(cases.stream().collect(Collectors.groupingBy(Case::person)), gap, population);
    }

    /**
     * The same of people who went about under several numbers, or under one of them one after the other.
     *
     * @param cases the windows of each, by a number that the answer is to name them by
     */
    public List<CommonPlace> common(Map<Integer, ? extends Collection<Case>> cases, int gap, int population) {
        if (gap < 0 || population < 1) {
            throw new IllegalArgumentException("gap " + gap + ", population " + population);
        }
        return new CommonPlaces(this, population, cases.size(), gap).of(cases);
    }

    /** How many different people there are. Reads everything once. */
    public int people() {
        var people = new BitSet();
        for (var segment : segments) {
            segment.collectPeople(people);
        }
        return people.cardinality();
    }

    private void meet(List<Case> windows, int least, Encounters told) {
        new StayFinder(segments, windows.size()).find(windows, new Companions(segments, least, told));
    }

    private void meet(int place, long from, long until, int asker, int least, Encounters told) {
        new Companions(segments, least, told).at(place, from, until, asker);
    }

    private static void requirePositive(int least) {
        if (least < 1) {
            throw new IllegalArgumentException("least overlap must be a second or more: " + least);
        }
    }
}
