package org.shouwang.copresence;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the stays of many people. Every step is taken for a good number of them before the next one: none of the look-ups of
 * a step waits for another, so the processor waits for many cache lines at the same time. Not thread-safe.
 */
final class StayFinder {
    private static final int TOGETHER = 32;

    private final Segment[] segments;

    /** People found in a segment: which window, which segment, which is the first posting. */
    private final int[] windows;

    private final int[] days;
    private final int[] postings;
    private int found;

    /** Records of those people: at which place of the arrays above, number, rank of the place. */
    private int[] finds;

    private int[] records;
    private int[] ranks;
    private int size;

    /** Keeps reads alive that are only there to bring something near. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    StayFinder(Segment[] segments, int people) {
        this.segments = segments;
        var most = segments.length * Math.min(people, TOGETHER);
        windows = new int[most];
        days = new int[most];
        postings = new int[most];
        finds = new int[2 * most];
        records = new int[2 * most];
        ranks = new int[2 * most];
    }

    /** Tells of every stay that reaches into its window, in the order of the windows. */
    void find(List<Case> asked, Stays told) {
        for (var first = 0; first < asked.size(); first += TOGETHER) {
            var some = asked.subList(first, Math.min(asked.size(), first + TOGETHER));
            touchPeople(some);
            findPostings(some);
            findRecords();
            findPlaces();
            tell(some, told);
        }
    }

    private void touchPeople(List<Case> asked) {
        var sum = 0L;
        for (var segment : segments) {
            var people = segment.peopleDirectory();
            for (var window : asked) {
                sum += people.touch(window.person());
            }
        }
        touched += sum;
    }

    private void findPostings(List<Case> asked) {
        var sum = 0L;
        found = 0;
        for (var i = 0; i < asked.size(); i++) {
            var window = asked.get(i);
            var isEmpty = window.from() == window.until();
            for (var day = 0; day < segments.length; day++) {
                if (isEmpty || segments[day].base() >= window.until() || segments[day].latestEnd() < window.from()) {
                    continue;
                }
                var people = segments[day].peopleDirectory();
                var posting = people.firstPosting(window.person());
                if (posting >= 0) {
                    windows[found] = i;
                    days[found] = day;
                    postings[found++] = posting;
                    sum += people.record(posting);
                }
            }
        }
        touched += sum;
    }

    private void findRecords() {
        var sum = 0L;
        size = 0;
        for (var i = 0; i < found; i++) {
            var segment = segments[days[i]];
            var people = segment.peopleDirectory();
            var posting = postings[i];
            for (var more = true; more; more = !people.isLast(posting++)) {
                var record = people.record(posting);
                add(i, record);
                sum += segment.record(record) + segment.placeDirectory().latestEndOfRun(record);
            }
        }
        touched += sum;
    }

    private void add(int find, int record) {
        if (size == records.length) {
            finds = Arrays.copyOf(finds, size * 2);
            records = Arrays.copyOf(records, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        finds[size] = find;
        records[size++] = record;
    }

    private void findPlaces() {
        for (var i = 0; i < size; i++) {
            ranks[i] = segments[days[finds[i]]].placeDirectory().rankOf(records[i]);
        }
    }

    private void tell(List<Case> asked, Stays told) {
        for (var i = 0; i < size; i++) {
            var window = asked.get(windows[finds[i]]);
            var segment = segments[days[finds[i]]];
            var packed = segment.record(records[i]);
            if (touches(segment.base() + Packed.start(packed), segment.base() + Packed.end(packed), window)) {
                told.stayed(window, segment, records[i], ranks[i]);
            }
        }
    }

    /** A stay of no length touches the window that it lies in. */
    private static boolean touches(long start, long end, Case window) {
        return start < window.until() && (end > window.from() || start >= window.from());
    }
}
