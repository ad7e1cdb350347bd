package org.shouwang.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.ImportJob;
import org.shouwang.shared.transfer.ImportState;

/**
 * How an import stands: {@code rows} is what {@code fresh}, {@code known} and {@code wrong} add up to.
 *
 * @param faults the first ones; all of them stand in the file of faults
 * @param kept after it was undone, how many rows stay because they are in use or were changed since
 * @param until when it can be applied, or undone
 */
record ImportView(
        UUID id,
        String list,
        AreaPath area,
        ImportState state,
        @Nullable Long rows,
        long done,
        long fresh,
        long known,
        long wrong,
        List<ImportFault> faults,
        @Nullable Long kept,
        @Nullable Long secondsLeft,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant until) {

    static ImportView of(ImportJob job, Instant now) {
        return new ImportView(
                job.id(),
                job.list(),
                job.area(),
                job.state(),
                job.rowsTotal(),
                job.rowsDone(),
                job.totals().fresh(),
                job.totals().known(),
                job.totals().wrong(),
                job.faults().stream()
                        .map(fault -> new ImportFault(fault.row(), fault.column(), fault.code()))
                        .toList(),
                job.rowsKept(),
                secondsLeft(job, now),
                job.problem(),
                job.createdAt(),
                job.expiresAt());
    }

    private static @Nullable Long secondsLeft(ImportJob job, Instant now) {
        var total = job.rowsTotal();
        var started = job.startedAt();
        if (job.state() != ImportState.APPLYING || total == null || started == null || job.rowsDone() == 0) {
            return null;
        }
        var perRow = Duration.between(started, now).toMillis() / (double) job.rowsDone();
        return Math.max(1, Math.round(perRow * (total - job.rowsDone()) / 1000));
    }

    record ImportFault(long row, String column, String code) {}
}
