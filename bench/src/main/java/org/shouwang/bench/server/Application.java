package org.shouwang.bench.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real application on a home of its own: started as its launcher starts it, stopped politely or killed. */
public final class Application implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Path home;
    private final int port;
    private final Process jvm;

    private Application(Path home, int port, Process jvm) {
        this.home = home;
        this.port = port;
        this.jvm = jvm;
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param folder the extracted application
     * @param home its data; keys lie beside it
     */
    public static Application start(Path folder, Path home, int port, Map<String, String> properties)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        var command = new ArrayList<>(List.of(java()));
        var options = folder.resolve("options");
        command.add(Files.exists(options) ? "@" + options : "-Xmx512m");
        command.addAll(List.of("-jar", folder.resolve("shouwang.jar").toString()));
        command.add("--server.port=" + port);
        command.add("--shouwang.home=" + home);
        command.add("--shouwang.keys=" + home.resolveSibling("keys"));
        command.add("--shouwang.postgres-binaries=" + folder.toAbsolutePath().getParent());
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
        var log = Files.createTempFile(home, "bench-", ".log");
        var jvm = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var application = new Application(home, port, jvm);
        application.awaitReady(log);
        return application;
    }

    /** The folder that {@code -Dshouwang.application} names. */
    public static Path folder() {
        var folder = System.getProperty("shouwang.application");
        if (folder == null) {
            throw new IllegalStateException("-Dshouwang.application=DIR must name the extracted application");
        }
        return Path.of(folder);
    }

    /** Another program on the classes of the application and of the bench, with the same data. */
    public static ProcessBuilder child(Class<?> program, Path home) {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
        command.add(program.getName());
        command.add("--server.port=0");
        command.add("--shouwang.home=" + home);
        command.add("--shouwang.keys=" + home.resolveSibling("keys"));
        command.add("--shouwang.postgres-binaries=" + folder().toAbsolutePath().getParent());
        return new ProcessBuilder(command);
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        var ready = "ready http://localhost:" + port;
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readString(log).contains(ready)) {
            if (!jvm.isAlive() || System.nanoTime() > deadline) {
                jvm.destroyForcibly();
                throw new IOException("the application did not start, see " + log);
            }
            Thread.sleep(50);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Kills only the JVM; PostgreSQL goes on without it until the next start finds it. */
    public void killJvm() throws InterruptedException {
        Processes.kill9(List.of(jvm.toHandle()));
    }

    /** Kills PostgreSQL with all its backends; the JVM ends by itself, because nothing could be answered. */
    public void killDatabase() throws IOException, InterruptedException {
        Processes.kill9(Processes.tree(database()));
        jvm.waitFor();
    }

    public Connection connect() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres";
        return DriverManager.getConnection(url, "app", databasePassword());
    }

    public String databasePassword() throws IOException {
        return Files.readString(home.resolve("postgres/password")).strip();
    }

    public int databasePort() throws IOException {
        return Integer.parseInt(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip());
    }

    /** Processor time so far of the JVM and of PostgreSQL. */
    public Duration processorTime() throws IOException {
        return processorTimeOfJvm().plus(processorTimeOfDatabase());
    }

    public Duration processorTimeOfJvm() {
        return Processes.processorTime(List.of(jvm.toHandle()));
    }

    public Duration processorTimeOfDatabase() throws IOException {
        return Processes.processorTime(Processes.tree(database()));
    }

    /** Bytes that the JVM and PostgreSQL hold, what processes share counted once. */
    public long memory() throws IOException {
        var all = new ArrayList<>(Processes.tree(database()));
        all.add(jvm.toHandle());
        return Processes.memory(all);
    }

    private ProcessHandle database() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("PostgreSQL is not there"));
    }

    public Path home() {
        return home;
    }

    /** Asks it to end, as Ctrl-C does; how long it takes. It ends after PostgreSQL, which it stops. */
    public Duration end() {
        var began = System.nanoTime();
        jvm.destroy();
        jvm.onExit().join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        end();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
