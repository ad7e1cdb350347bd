package org.shouwang.work.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What passes its time becomes urgent: it goes to the top of its queue, and open pages hear of it. */
@Component
public class Escalation {
    static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Live live;
    private final Clock clock;

    Escalation(JdbcClient jdbc, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    /** Each task once, whichever instance comes first. */
    public int escalate() {
        var late = jdbc.sql("""
                        update work.task set urgent = true, late_since = :now
                         where id in (select id from work.task
                                       where closed_at is null and late_since is null and due <= :now
                                       order by due limit %d for update skip locked)
                        returning path
                        """.formatted(BATCH))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, _) -> new AreaPath(rs.getString("path")))
                .list();
        new HashSet<>(late).forEach(path -> live.changed("tasks", path));
        return late.size();
    }
}
