package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.shouwang.shared.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed run has left in a data folder: a whole server, single backends, or only a {@code postmaster.pid}. Looked
 * for by working folder and not by the number in that file, which may belong to anybody after a reboot.
 */
final class LeftOver {
    private static final Logger log = LoggerFactory.getLogger(LeftOver.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Path PROCESSES = Path.of("/proc");

    private final Cluster cluster;
    private final PostgresPrograms programs;

    LeftOver(Cluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** Only for the holder of the home's lock: then nobody starts a server meanwhile. */
    void clear() throws IOException, InterruptedException {
        if (!processes().isEmpty()) {
            log.info("stopping a PostgreSQL that an earlier run left in {}", cluster.data());
            programs.tryRun("pg_ctl", "-D", cluster.data().toString(), "stop", "-m", "fast", "-W");
            awaitEnd();
        }
        Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
    }

    private void awaitEnd() throws InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!processes().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused(
                        "a PostgreSQL that an earlier run left in " + cluster.data() + " does not stop",
                        "Its log is " + cluster.logFile() + ".");
            }
            Thread.sleep(20);
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        if (!Files.exists(PROCESSES)) {
            return process.info()
                    .commandLine()
                    .orElse("")
                    .contains(cluster.data().toString());
        }
        try {
            return Files.readSymbolicLink(PROCESSES.resolve(process.pid() + "/cwd"))
                    .equals(cluster.data());
        } catch (IOException endedOrSomebodyElses) {
            return false;
        }
    }
}
