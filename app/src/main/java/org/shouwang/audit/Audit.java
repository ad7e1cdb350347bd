package org.shouwang.audit;

import java.util.List;

/**
 * Writes what was done and what was seen. Inside a transaction the rows are written just before it commits, so nothing is
 * disclosed or acknowledged without its trace; outside of one they are committed at once.
 */
public interface Audit {
    void record(List<AuditEvent> events);

    default void record(AuditEvent event) {
        record(List.of(event));
    }
}
