package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server run as a child of this JVM, in a session of its own so that Ctrl-C reaches it last. Data survive
 * {@code kill -9} of either; when the server ends unasked the JVM ends too, since nothing could be answered.
 */
public final class ManagedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ManagedPostgres.class);
    private static final int EXIT_DATABASE_GONE = 3;

    private final Path home;
    private final Path data;
    private final Path bin;
    private final int port;
    private final String password;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final List<String> prefix;
    private final Process server;
    private volatile boolean closing;

    /**
     * Starts the server, creating the cluster on first use.
     *
     * @param home folder of its own; a second server on the same one is refused
     * @param settings further {@code -c name=value}
     * @throws HomeInUse if another process runs on this home
     */
    public ManagedPostgres(Path home, int port, Map<String, String> settings) throws IOException, InterruptedException {
        this.home = Files.createDirectories(home.toAbsolutePath());
        this.data = this.home.resolve("data");
        this.port = port;
        this.lockChannel =
                FileChannel.open(this.home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockOrRefuse();
        // PostgreSQL refuses root; in a user namespace of its own root looks like nobody to it.
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
        this.bin = PostgresBinaries.unpackInto(this.home).resolve("bin");
        this.password = createClusterIfMissing();
        stopLeftOver();
        this.server = start(settings);
        awaitReady(Duration.ofMinutes(2));
        var _ = server.onExit().thenAccept(this::onExit);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return "app";
    }

    public String password() {
        return password;
    }

    private FileLock lockOrRefuse() throws IOException {
        var held = lockChannel.tryLock();
        if (held == null) {
            lockChannel.close();
            throw new HomeInUse(home);
        }
        return held;
    }

    private static boolean isRoot() throws IOException {
        return "0".equals(String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
    }

    private String createClusterIfMissing() throws IOException, InterruptedException {
        var passwordFile = home.resolve("password");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            var unfinished = home.resolve("data.new");
            Folders.delete(unfinished);
            // lc-ctype C.UTF-8: with plain C pg_trgm drops Chinese; order stays by code point
            run(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    user(),
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8");
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(passwordFile).strip();
    }

    /** A killed JVM leaves its server behind: stop it, so that our settings and our log apply. */
    private void stopLeftOver() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postmaster.pid")) && tryRun("pg_ctl", "-D", data.toString(), "status") == 0) {
            log.warn("stopping a PostgreSQL that an earlier run left in {}", data);
            run("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "120");
        }
    }

    private Process start(Map<String, String> settings) throws IOException {
        var options = new LinkedHashMap<String, String>();
        options.put("listen_addresses", "127.0.0.1");
        options.put("port", String.valueOf(port));
        options.put("unix_socket_directories", "");
        options.put("timezone", "UTC");
        options.put("jit", "off");
        options.putAll(settings);
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(prefix);
        command.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return logged(command).start();
    }

    private void awaitReady(Duration limit) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL ended with " + server.exitValue() + ", see " + logFile());
            }
            try (var connection = DriverManager.getConnection(jdbcUrl(), user(), password)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL did not start, see " + logFile(), e);
                }
            }
            Thread.sleep(25);
        }
    }

    private void onExit(Process ended) {
        if (!closing) {
            log.error("PostgreSQL ended unexpectedly with {}, stopping", ended.exitValue());
            Thread.ofPlatform().start(() -> System.exit(EXIT_DATABASE_GONE));
        }
    }

    private int tryRun(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return logged(command).start().waitFor();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var status = tryRun(program, arguments);
        if (status != 0) {
            throw new IOException(program + " ended with " + status + ", see " + logFile());
        }
    }

    private ProcessBuilder logged(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    }

    private Path logFile() {
        return home.resolve("postgres.log");
    }

    /** Stops the server, then gives the home back. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            if (server.isAlive()) {
                // not Process.destroy: SIGTERM is a smart shutdown, which waits for clients
                run("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "60");
                server.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.release();
        lockChannel.close();
    }

    /** Another process runs on the same home. */
    public static final class HomeInUse extends IOException {
        HomeInUse(Path home) {
            super("another process uses " + home);
        }
    }
}
