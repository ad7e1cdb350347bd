package org.shouwang.tracing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Permission;
import org.shouwang.tracing.index.IndexCheck;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the data reach, so that nobody takes silence for absence. */
@RestController
@RequestMapping("/api/tracing/index")
class IndexController {
    private static final int NIGHTS = 7;

    private final TracingIndex index;
    private final IndexCheck checks;
    private final Clock clock;

    IndexController(TracingIndex index, IndexCheck checks, Clock clock) {
        this.index = index;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    IndexView tracingIndex() {
        var reach = index.reach();
        return new IndexView(
                index.isReady(),
                reach.isBehind(clock.instant()),
                reach.presences(),
                reach.firstDay(),
                reach.lastDay(),
                reach.readAt(),
                checks.past(NIGHTS).stream()
                        .map(past -> new IndexCheckView(past.at(), past.days(), past.sampled(), past.differing()))
                        .toList());
    }

    /**
     * @param behind whether the log may have more than answers are made from
     * @param presences how many it holds, of all kinds
     * @param firstDay of what it holds, likewise {@code lastDay}
     * @param readAt when it last held all that the log had
     */
    record IndexView(
            boolean ready,
            boolean behind,
            long presences,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Instant readAt,
            List<IndexCheckView> checks) {}

    record IndexCheckView(Instant at, int days, int sampled, int differing) {}
}
