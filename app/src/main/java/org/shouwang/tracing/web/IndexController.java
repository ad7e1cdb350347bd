package org.shouwang.tracing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Permission;
import org.shouwang.presence.PresenceTail;
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
    private final PresenceTail log;
    private final IndexCheck checks;

    IndexController(TracingIndex index, PresenceTail log, IndexCheck checks) {
        this.index = index;
        this.log = log;
        this.checks = checks;
    }

    @GetMapping
    @Allow(Permission.TRACE)
    IndexView tracingIndex() {
        var days = log.days();
        return new IndexView(
                index.isReady(),
                index.isReady() ? index.view().presences() : 0,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                checks.past(NIGHTS).stream()
                        .map(past -> new IndexCheckView(past.at(), past.days(), past.sampled(), past.differing()))
                        .toList());
    }

    /** @param presences how many it holds, of all kinds */
    record IndexView(
            boolean ready,
            long presences,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<IndexCheckView> checks) {}

    record IndexCheckView(Instant at, int days, int sampled, int differing) {}
}
