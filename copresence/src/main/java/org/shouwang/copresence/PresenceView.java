package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All that is known at one moment, and the questions to it. Immutable and thread-safe; what is added later is not in it.
 * Times are seconds since 1970, windows include their start and not their end.
 */
public final class PresenceView {
    private static final int NOBODY = -1;

    private final Segment[] segments;

    PresenceView(Collection<Segment> segments) {
        this.segments = segments.stream()
                .sorted(Comparator.comparingLong(Segment::base))
                .toArray(Segment[]::new);
    }

    public static PresenceView of(Segment... segments) {
        return new PresenceView(List.of(segments));
    }

    public long presences() {
        return Arrays.stream(segments).mapToLong(Segment::presences).sum();
    }

    /** Where a person was, in order of time: every stay that reaches into the window. */
    public List<Presence> trajectory(int person, long from, long until) {
        var stays = new ArrayList<Presence>();
        eachStay(person, from, until, (segment, record, packed) -> stays.add(segment.presence(record)));
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
     */
    public Contacts contacts(Collection<Case> cases, int least) {
        return new Contacts(table(Windows.merged(cases), least));
    }

    ContactTable table(List<Case> windows, int least) {
        requirePositive(least);
        var table = new ContactTable();
        var asking = 0;
        for (var i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            asking += i > 0 && windows.get(i - 1).person() == window.person() ? 0 : 1;
            var number = asking;
            meet(window, least, table, segment -> table.asking(number, segment.base()));
        }
        return table;
    }

    /**
     * Follows contacts in order of time: whoever was reached can pass it on only from that moment, until {@code reach} ends.
     * Windows of the cases are their own.
     */
    public Chain chain(Collection<Case> cases, Reach reach) {
        var table = new ChainTable(reach.decay());
        var frontier = Windows.merged(cases);
        frontier.forEach(table::begin);
        for (var order = 1; order <= reach.orders() && !frontier.isEmpty(); order++) {
            for (var window : frontier) {
                table.asking(window, order);
                meet(window, reach.least(), table, table::in);
            }
            frontier = table.frontier(order, reach.until());
        }
        return new Chain(table);
    }

    /** Every encounter of a case with one person, in order of time. */
    public List<Encounter> encounters(Case asked, int other, int least) {
        requirePositive(least);
        var encounters = new ArrayList<Encounter>();
        eachStay(
                asked.person(),
                asked.from(),
                asked.until(),
                (home, own, stay) ->
                        around(home, own, stay, asked, least, _ -> {}, (segment, record, packed, from, to) -> {
                            if (Packed.person(packed) == other) {
                                encounters.add(new Encounter(
                                        home.presence(own),
                                        segment.presence(record),
                                        segment.base() + from,
                                        segment.base() + to));
                            }
                        }));
        encounters.sort(Comparator.comparingLong(Encounter::from).thenComparingLong(Encounter::until));
        return encounters;
    }

    /** Who was at a place for any time within the window, in order of arrival. */
    public List<Presence> at(int place, long from, long until) {
        var there = new ArrayList<Presence>();
        for (var segment : segments) {
            var rank = segment.rankOfPlace(place);
            if (rank >= 0) {
                scan(
                        segment,
                        rank,
                        from,
                        until,
                        NOBODY,
                        1,
                        (_, record, _, _, _) -> there.add(segment.presence(record)));
            }
        }
        there.sort(Comparator.comparingLong(Presence::start).thenComparingInt(Presence::person));
        return there;
    }

    /** How many were at a place in one second. */
    public int aboard(int place, long at) {
        return this.at(place, at, at + 1).size();
    }

    /**
     * Where and when two or more of these people were before they fell ill, the least likely by chance first.
     *
     * @param cases each with the window in which it may have been infected
     * @param gap seconds that may lie between one leaving a place and the next one coming
     * @param population how many people the cases are some of, as {@link #people} counts them
     */
    public List<CommonPlace> common(Collection<Case> cases, int gap, int population) {
        var windows = Windows.merged(cases);
        var asked = (int) windows.stream().mapToInt(Case::person).distinct().count();
        return new CommonPlaces(this, population, asked, gap).of(windows);
    }

    /** How many different people there are. Reads everything once. */
    public int people() {
        var people = new BitSet();
        for (var segment : segments) {
            segment.collectPeople(people);
        }
        return people.cardinality();
    }

    private void meet(Case asked, int least, Encounters encounters, Asking asking) {
        eachStay(
                asked.person(),
                asked.from(),
                asked.until(),
                (segment, record, packed) -> around(segment, record, packed, asked, least, asking, encounters));
    }

    /** Tells of everybody who shared a stay of the asker: in its own segment, and in those that reach into its time. */
    private void around(
            Segment home, int record, long stay, Case asked, int least, Asking asking, Encounters encounters) {
        var from = Math.max(asked.from(), home.base() + Packed.start(stay));
        var until = Math.min(asked.until(), home.base() + Packed.end(stay));
        var rank = home.rankOf(record);
        asking.in(home);
        Scan.around(
                home,
                rank,
                record,
                (int) (from - home.base()),
                (int) (until - home.base()),
                asked.person(),
                least,
                encounters);
        for (var segment : segments) {
            if (segment != home && segment.base() < until && segment.latestEnd() > from) {
                var there = segment.rankOfPlace(home.place(rank));
                if (there >= 0) {
                    asking.in(segment);
                    scan(segment, there, from, until, asked.person(), least, encounters);
                }
            }
        }
    }

    private static void scan(
            Segment segment, int rank, long from, long until, int person, int least, Encounters encounters) {
        var since = offset(segment, from);
        var to = offset(segment, until);
        var middle = segment.firstFrom(segment.first(rank), segment.first(rank + 1), since);
        Scan.around(segment, rank, middle, since, to, person, least, encounters);
    }

    /** Seconds after the base, cut to what a segment can hold. */
    private static int offset(Segment segment, long time) {
        return (int) Math.clamp(time - segment.base(), 0L, Packed.MAX_START + (long) Presence.MAX_SECONDS + 1);
    }

    private void eachStay(int person, long from, long until, Stays stays) {
        for (var segment : segments) {
            if (segment.base() >= until || segment.latestEnd() < from) {
                continue;
            }
            var posting = segment.firstPosting(person);
            if (posting < 0) {
                continue;
            }
            for (var more = true; more; more = !segment.isLast(posting++)) {
                var record = segment.recordOf(posting);
                var packed = segment.record(record);
                if (touches(segment.base() + Packed.start(packed), segment.base() + Packed.end(packed), from, until)) {
                    stays.stayed(segment, record, packed);
                }
            }
        }
    }

    /** A stay of no length touches the window that it lies in. */
    private static boolean touches(long start, long end, long from, long until) {
        return start < until && (end > from || start >= from);
    }

    private static void requirePositive(int least) {
        if (least < 1) {
            throw new IllegalArgumentException("least overlap must be a second or more: " + least);
        }
    }

    private interface Asking {
        void in(Segment segment);
    }
}
