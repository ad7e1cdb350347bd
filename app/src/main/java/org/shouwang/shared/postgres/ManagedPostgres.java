package org.shouwang.shared.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shouwang.shared.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server run as a child of this JVM. Data survive {@code kill -9} of either; when the server ends unasked
 * the JVM ends too, since nothing could be answered.
 */
public final class ManagedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ManagedPostgres.class);
    private static final int EXIT_DATABASE_GONE = 3;
    private static final long ROOM_NEEDED = 200L << 20;
    private static final Duration POOLS_FIRST = Duration.ofMillis(1200);

    private final HomeLock lock;
    private final Cluster cluster;
    private final ServerProcess server;
    private final Database database;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts the server, creating the cluster on first use.
     *
     * @param home folder of its own; a second server on the same one is refused
     * @param binaries where the programs are unpacked; may be shared by many homes
     * @param settings further {@code name = value} for the server
     */
    public ManagedPostgres(Path home, Path binaries, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.cluster = Cluster.in(home);
        this.lock = HomeLock.take(cluster.home());
        try {
            requireRoom();
            var bin = PostgresBinaries.unpackInto(binaries).resolve("bin");
            var programs = new PostgresPrograms(bin, cluster.logFile());
            if (!cluster.exists()) {
                programs.requireNamespaces();
                cluster.create(programs);
            }
            this.server = new ServerProcess(cluster, programs);
            var port = freePort();
            this.database = cluster.at(port);
            start(port, settings);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public JdbcConnectionDetails connection() {
        return database;
    }

    Database database() {
        return database;
    }

    private void requireRoom() throws IOException {
        var room = Files.getFileStore(cluster.home()).getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new StartRefused(
                    "the disk of " + cluster.home() + " is full (" + (room >> 20) + " MB left)",
                    "Make room, at least " + (ROOM_NEEDED >> 20) + " MB, or choose another disk with --home.");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(int port, Map<String, String> settings) throws IOException, InterruptedException {
        // before the server runs, so that no moment is left in which Ctrl-C would leave it behind
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::closeUnlessClosed));
        server.start(with(port, settings));
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!answers()) {
            if (!server.runs() || System.nanoTime() > deadline) {
                server.stop();
                throw server.didNotStart();
            }
            Thread.sleep(20);
        }
        server.onUnexpectedEnd(() -> {
            log.error("PostgreSQL ended unexpectedly, so Shouwang ends too: start it again, nothing stored is lost");
            Thread.ofPlatform().start(() -> System.exit(EXIT_DATABASE_GONE));
        });
    }

    private Map<String, String> with(int port, Map<String, String> settings) {
        var all = new LinkedHashMap<>(settings);
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", String.valueOf(port));
        all.put("unix_socket_directories", "");
        all.put("timezone", "UTC");
        all.put("jit", "off");
        return all;
    }

    private boolean answers() {
        try (var connection = database.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Ctrl-C while the application is still starting: its context knows no bean to close yet. */
    private void closeUnlessClosed() {
        try {
            if (!closed.await(POOLS_FIRST.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException | IOException e) {
            log.info("PostgreSQL may still run, the next start will stop it", e);
        }
    }

    /** Stops the server, then gives the home back. */
    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closed.countDown();
    }
}
