package org.shouwang.tracing.index;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the index follow the log, a second behind, for as long as the application runs; a command of the launcher does it itself. */
@Component
class IndexFollower implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TracingIndex index;
    private final boolean follows;
    private volatile boolean running;
    private @Nullable volatile Thread thread;

    IndexFollower(TracingIndex index, @Value("${shouwang.command:}") String command) {
        this.index = index;
        this.follows = command.isEmpty();
    }

    @Override
    public void start() {
        running = true;
        index.open();
        if (follows) {
            var fresh = Thread.ofVirtual().name("tracing-index").unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    /** One that is asleep while the application stops and starts again is not the one that follows any more. */
    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                index.catchUp();
            } catch (IOException | RuntimeException | InternalError e) {
                // whatever it was, a broken connection or disk comes in many shapes: nobody else follows the log
                log.warn(
                        "the index can't follow the log for the moment: {}",
                        e.getClass().getName());
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
        thread = null;
        index.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
