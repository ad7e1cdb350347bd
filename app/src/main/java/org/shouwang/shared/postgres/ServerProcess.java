package org.shouwang.shared.postgres;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.start.StartRefused;

/** The running {@code postgres} of one cluster: started at most once, stopped for good, from whatever thread. */
final class ServerProcess {
    private final Cluster cluster;
    private final PostgresPrograms programs;
    private @Nullable Process process;
    private boolean stopped;

    ServerProcess(Cluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    synchronized void start(Map<String, String> settings) throws IOException, InterruptedException {
        if (stopped) {
            throw new IOException("stopped before it was started");
        }
        new LeftOver(cluster, programs).clear();
        process = programs.serve(cluster.data(), settings);
    }

    /**
     * Not {@link Process#destroy}: SIGTERM would wait for clients. A last checkpoint that takes too long is left to the
     * recovery of the next start.
     */
    synchronized void stop() throws IOException, InterruptedException {
        stopped = true;
        if (process == null || !process.isAlive()) {
            return;
        }
        end("fast");
        if (!process.waitFor(1500, TimeUnit.MILLISECONDS)) {
            end("immediate");
            process.waitFor();
        }
    }

    synchronized boolean runs() {
        return process != null && process.isAlive();
    }

    StartRefused didNotStart() throws IOException {
        return programs.failed("server");
    }

    synchronized void onUnexpectedEnd(Runnable reaction) {
        if (process != null) {
            var _ = process.onExit().thenRun(() -> {
                if (!isStopped()) {
                    reaction.run();
                }
            });
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private void end(String mode) throws IOException, InterruptedException {
        programs.tryRun("pg_ctl", "-D", cluster.data().toString(), "stop", "-m", mode, "-W");
    }
}
