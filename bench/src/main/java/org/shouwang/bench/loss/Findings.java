package org.shouwang.bench.loss;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whatever must not be: each with the story that explains it. */
final class Findings {
    private static final int SHOWN = 10;

    private final String what;
    private final ConcurrentLinkedQueue<String> stories = new ConcurrentLinkedQueue<>();

    Findings(String what) {
        this.what = what;
    }

    void add(String story) {
        stories.add(story);
    }

    int count() {
        return stories.size();
    }

    boolean none() {
        return stories.isEmpty();
    }

    List<String> shown() {
        return stories.stream()
                .limit(SHOWN)
                .map(story -> "  " + what + ": " + story)
                .toList();
    }
}
