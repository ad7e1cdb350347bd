package org.shouwang.vault;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.vault.keys.Cohorts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes everything of one data set that was sealed in one month unreadable for good, in every copy and backup, by
 * destroying its key; then removes the rows that nobody can read any more.
 */
@Component
public class Destruction {
    private final Cohorts cohorts;
    private final SealedValues values;
    private final Audit audit;

    Destruction(Cohorts cohorts, SealedValues values, Audit audit) {
        this.cohorts = cohorts;
        this.values = values;
        this.audit = audit;
    }

    /** The data set is that of a {@link Field}; the month must be over. */
    @Transactional
    public Certificate destroy(String dataSet, YearMonth month, @Nullable UUID actor) {
        if (!month.isBefore(cohorts.thisMonth())) {
            throw VaultRefused.cohortInUse(dataSet + " " + month);
        }
        var removed = 0L;
        var destroyed = cohorts.destroy(dataSet, month);
        for (var keyId : destroyed) {
            removed += values.remove(keyId);
        }
        audit.record(AuditEvent.of(actor, "vault.destroyed", null, null)
                .with("dataSet", dataSet)
                .with("month", month.toString())
                .with("keys", Integer.toString(destroyed.size()))
                .with("values", Long.toString(removed)));
        return new Certificate(dataSet, month, destroyed.size(), removed);
    }

    /** What was destroyed. Values that other modules keep in rows of their own are unreadable too, but not counted. */
    public record Certificate(String dataSet, YearMonth month, int keys, long values) {}
}
