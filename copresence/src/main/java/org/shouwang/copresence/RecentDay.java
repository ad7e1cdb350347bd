package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of one day since its file was written, as segments in memory. Not thread-safe. */
final class RecentDay {
    /** How many are put in order anew whenever one is added, before they stay as they are. */
    private static final int RUN = 1 << 16;

    private final long base;
    private final Set<Presence> all = new LinkedHashSet<>();
    private final List<Segment> runs = new ArrayList<>();
    private final List<Presence> tail = new ArrayList<>();
    private @Nullable Segment ordered;

    RecentDay(long base) {
        this.base = base;
    }

    boolean holds(Presence presence) {
        return all.contains(presence);
    }

    Collection<Presence> presences() {
        return all;
    }

    void add(Presence presence) {
        all.add(presence);
        tail.add(presence);
        ordered = null;
        if (tail.size() == RUN) {
            runs.add(inOrder());
            tail.clear();
            ordered = null;
        }
    }

    List<Segment> segments() {
        if (tail.isEmpty()) {
            return runs;
        }
        var segments = new ArrayList<>(runs);
        segments.add(inOrder());
        return segments;
    }

    private Segment inOrder() {
        var segment = ordered;
        if (segment == null) {
            var builder = new SegmentBuilder(base);
            tail.forEach(builder::add);
            segment = builder.inMemory();
            ordered = segment;
        }
        return segment;
    }
}
