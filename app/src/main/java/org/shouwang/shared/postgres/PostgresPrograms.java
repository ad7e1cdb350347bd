package org.shouwang.shared.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.shared.start.StartRefused;

/** The three programs {@code initdb}, {@code pg_ctl} and {@code postgres}, what they say going into one log. */
final class PostgresPrograms {
    private static final boolean LINUX = "Linux".equals(System.getProperty("os.name"));

    private final Path bin;
    private final Path logFile;
    private final List<String> asNobody;

    PostgresPrograms(Path bin, Path logFile) {
        this.bin = bin;
        this.logFile = logFile;
        this.asNobody = asNobody();
    }

    /** PostgreSQL refuses root; in a user namespace of its own root looks like nobody to it. */
    private static List<String> asNobody() {
        return LINUX && new UnixSystem().getUid() == 0 ? List.of("unshare", "--user") : List.of();
    }

    void requireNamespaces() throws IOException, InterruptedException {
        if (asNobody.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(asNobody);
        command.add("true");
        if (builder(command).start().waitFor() != 0) {
            throw new StartRefused(
                    "PostgreSQL does not run as root, and this machine gives root no user namespace",
                    "Start as an ordinary user, or name an outside database with --database.");
        }
    }

    /** The server as a direct child, in a session of its own: Ctrl-C at the terminal does not reach it. */
    Process serve(Path data, Map<String, String> settings) throws IOException {
        var command = new ArrayList<String>();
        if (LINUX) {
            command.add("setsid");
        }
        command.addAll(asNobody);
        command.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return builder(command).start();
    }

    int tryRun(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(asNobody);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return builder(command).start().waitFor();
    }

    void run(String program, String... arguments) throws IOException, InterruptedException {
        if (tryRun(program, arguments) != 0) {
            throw failed(program);
        }
    }

    /** One statement by a server that nobody else can reach and that asks for no password. */
    void runAlone(Path data, String statement) throws IOException, InterruptedException {
        var command = new ArrayList<>(asNobody);
        command.addAll(List.of(bin.resolve("postgres").toString(), "--single", "-D", data.toString(), "postgres"));
        var process = builder(command).start();
        try (var input = process.outputWriter()) {
            input.write(statement + "\n");
        }
        if (process.waitFor() != 0) {
            throw failed("server");
        }
    }

    StartRefused failed(String program) throws IOException {
        return new StartRefused("PostgreSQL's " + program + " gave up" + lastWords(), "Its log is " + logFile + ".");
    }

    /** The last complaint in the log, so that the reason is on the console and not only in a file. */
    private String lastWords() throws IOException {
        if (!Files.exists(logFile)) {
            return "";
        }
        return Files.readAllLines(logFile).reversed().stream()
                .limit(20)
                .filter(line -> !line.contains("the database system is"))
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .map(line -> ": " + line.replaceFirst("^.*?(FATAL|PANIC|error): *", ""))
                .orElse("");
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().put("LC_ALL", "C"); // messages that can be looked up, whatever the machine speaks
        return builder;
    }
}
