package org.shouwang.shared.live;

import org.shouwang.shared.AreaPath;

/** Tells open pages that something changed. Costs the writer nothing: news is sent after the commit, a few times a second. */
public interface Live {
    /**
     * Says after the commit of the current transaction, or at once outside of one, that a topic looks different in an
     * area.
     */
    void changed(String topic, AreaPath area);
}
