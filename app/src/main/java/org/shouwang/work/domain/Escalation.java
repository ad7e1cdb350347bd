package org.shouwang.work.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.live.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What passes its time becomes urgent: it goes to the top of its queue, and open pages hear of it. */
@Component
public class Escalation implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Escalation.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Live live;
    private final Clock clock;
    private volatile boolean running;

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
                                       order by due limit 500 for update skip locked)
                        returning path
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, _) -> new AreaPath(rs.getString("path")))
                .list();
        new HashSet<>(late).forEach(path -> live.changed("tasks", path));
        return late.size();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("task-escalation").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                escalate();
            } catch (DataAccessException e) {
                log.warn("Late tasks are not escalated for the moment: {}", e.toString());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
