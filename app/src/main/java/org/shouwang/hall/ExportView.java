package org.shouwang.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.transfer.ExportJob;
import org.shouwang.shared.transfer.ExportState;
import org.shouwang.shared.transfer.Format;

/** How an export stands, and about how long it will take. */
record ExportView(
        UUID id,
        String list,
        Format format,
        ExportState state,
        @Nullable Long rows,
        long done,
        @Nullable Long secondsLeft,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant keptUntil) {

    static ExportView of(ExportJob job, Instant now) {
        return new ExportView(
                job.id(),
                job.list(),
                job.format(),
                job.state(),
                job.rowsTotal(),
                job.rowsDone(),
                secondsLeft(job, now),
                job.problem(),
                job.createdAt(),
                job.expiresAt());
    }

    private static @Nullable Long secondsLeft(ExportJob job, Instant now) {
        var total = job.rowsTotal();
        var started = job.startedAt();
        if (job.state() != ExportState.RUNNING || total == null || started == null || job.rowsDone() == 0) {
            return null;
        }
        var perRow = Duration.between(started, now).toMillis() / (double) job.rowsDone();
        return Math.max(1, Math.round(perRow * (total - job.rowsDone()) / 1000));
    }
}
