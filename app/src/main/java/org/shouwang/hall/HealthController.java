package org.shouwang.hall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouwang.access.Allow;
import org.shouwang.access.Permission;
import org.shouwang.shared.web.Admission;
import org.shouwang.shared.web.Lane;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this instance can work, for whoever watches it; how busy it is, for its administrators. */
@RestController
@RequestMapping("/api/shared")
class HealthController {
    private final JdbcClient jdbc;
    private final Admission admission;
    private final Clock clock;

    HealthController(JdbcClient jdbc, Admission admission, Clock clock) {
        this.jdbc = jdbc;
        this.admission = admission;
        this.clock = clock;
    }

    /** Answers 503 like any other request when the database does not. */
    @GetMapping("/health")
    @Allow.Anyone
    HealthView health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return new HealthView("UP", clock.instant());
    }

    @GetMapping("/load")
    @Allow(Permission.SET_UP)
    LoadView load() {
        var lanes = admission.counts().stream()
                .map(count -> new LaneLoad(count.lane(), count.admitted(), count.refused()))
                .toList();
        return new LoadView(admission.inFlight(), lanes);
    }

    record HealthView(String status, Instant at) {}

    record LoadView(int inFlight, List<LaneLoad> lanes) {}

    record LaneLoad(Lane lane, long admitted, long refused) {}
}
