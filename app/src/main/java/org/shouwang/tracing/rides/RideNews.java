package org.shouwang.tracing.rides;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.rides.RideDays.RideDay;

/**
 * What whoever looks at answers again must know: the rides behind them are others than at first, or soon will be.
 *
 * @param inferredAt when rides of these days were inferred last, if that was later
 * @param waiting how many of the days are still to be inferred, or to be inferred again
 * @param failed how many could not be inferred, and wait to be tried again
 */
public record RideNews(@Nullable Instant inferredAt, int waiting, int failed) {

    /** @param since when answers could be seen first */
    public static RideNews of(List<RideDay> days, Instant from, Instant until, Instant since) {
        var first = LocalDate.ofInstant(from, InfectionCase.ZONE);
        var last = LocalDate.ofInstant(until, InfectionCase.ZONE);
        var concerned = days.stream()
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .toList();
        var latest = concerned.stream()
                .map(RideDay::finishedAt)
                .filter(Objects::nonNull)
                .filter(at -> at.isAfter(since))
                .max(Comparator.naturalOrder())
                .orElse(null);
        var failed = (int) concerned.stream().filter(RideDay::isFailed).count();
        var undone = (int) concerned.stream().filter(one -> !one.done()).count();
        return new RideNews(latest, undone - failed, failed);
    }
}
