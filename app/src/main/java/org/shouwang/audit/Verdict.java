package org.shouwang.audit;

import java.util.List;

/** @param findings the first broken row first; empty if the trail is whole */
record Verdict(long links, long sealed, long unsealed, long voids, int anchors, List<Finding> findings) {
    boolean whole() {
        return findings.isEmpty();
    }
}
