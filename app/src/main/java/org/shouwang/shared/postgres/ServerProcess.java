package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running {@code postgres} of one cluster: started at most once, stopped for good, from whatever thread. */
final class ServerProcess {
    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

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
        stopLeftOver();
        process = programs.serve(cluster.data(), settings);
    }

    /** A killed JVM leaves its server behind: stop it, so that our settings and our log apply. */
    private void stopLeftOver() throws IOException, InterruptedException {
        if (Files.exists(cluster.data().resolve("postmaster.pid")) && control("status") == 0) {
            log.info("stopping a PostgreSQL that an earlier run left in {}", cluster.data());
            if (control("stop", "-m", "fast", "-w", "-t", "120") != 0) {
                throw new StartRefused(
                        "a PostgreSQL that an earlier run left in " + cluster.data() + " does not stop",
                        "Its log is " + cluster.logFile() + ".");
            }
        }
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
        control("stop", "-m", "fast", "-W");
        if (!process.waitFor(1500, TimeUnit.MILLISECONDS)) {
            control("stop", "-m", "immediate", "-W");
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

    private int control(String... arguments) throws IOException, InterruptedException {
        var all = new String[arguments.length + 2];
        all[0] = "-D";
        all[1] = cluster.data().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return programs.tryRun("pg_ctl", all);
    }
}
