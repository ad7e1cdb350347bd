package org.shouwang.audit;

import java.util.List;

/**
 * @param removed entries that went because their time was over
 * @param findings the first broken row first; empty if the trail is whole
 */
record Verdict(long links, long sealed, long unsealed, long voids, int anchors, long removed, List<Finding> findings) {
    boolean whole() {
        return findings.isEmpty();
    }
}
