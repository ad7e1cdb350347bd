package org.shouwang.shared.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link PostgresHost} seen from outside: what it has acknowledged, and ways to end it. */
final class HostProcess implements AutoCloseable {
    private final Path home;
    private final Process process;
    private final BufferedReader output;
    private int acknowledged;

    private HostProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.output = process.inputReader();
    }

    static HostProcess start(Path home, Path binaries) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), home, binaries);
    }

    static HostProcess start(List<String> prefix, String classPath, Path home, Path binaries) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp"));
        command.addAll(List.of(classPath, PostgresHost.class.getName(), home.toString(), binaries.toString()));
        return new HostProcess(
                home, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads until it has written so much, and what it has printed at once with that. */
    HostProcess await(int numbers) throws IOException {
        while (acknowledged < numbers) {
            read();
        }
        return this;
    }

    private void read() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IOException("the process has ended after " + acknowledged);
        }
        if (line.matches("\\d+")) {
            acknowledged = Integer.parseInt(line);
        }
    }

    /** Everything that was printed before it ended. */
    int acknowledged() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("\\d+")) {
                acknowledged = Integer.parseInt(line);
            }
        }
        return acknowledged;
    }

    ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    void killServer() throws IOException {
        var server = server();
        var backends = server.descendants().toList();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    // by handle: Process.destroy would close the output that is still to be read

    void killJvm() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    void terminate() {
        process.toHandle().destroy();
    }

    int exitCode(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + limit);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
