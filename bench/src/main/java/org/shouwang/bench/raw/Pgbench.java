package org.shouwang.bench.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, from Debian's packages. */
public final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final int SHOWN_LINES = 12;
    private static final String INSTALL = "apt-get install -y --no-install-recommends postgresql-contrib postgresql";

    private Pgbench() {}

    /** Where it is; as root on Debian it is installed when it is missing. */
    public static Path find() throws IOException, InterruptedException {
        var found = look();
        if (found.isEmpty() && isRootOnDebian()) {
            System.out.println("pgbench is missing: " + INSTALL);
            run(List.of("sh", "-c", "DEBIAN_FRONTEND=noninteractive " + INSTALL + " > /dev/null"));
            found = look();
        }
        return found.orElseThrow(() -> new IOException("pgbench is missing; get it with: " + INSTALL));
    }

    private static Optional<Path> look() throws IOException {
        var folders = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(folders) ? Files.list(folders) : Stream.<Path>empty()) {
            return Stream.concat(
                            versions.map(version -> version.resolve("bin/pgbench")),
                            Stream.of(Path.of("/usr/bin/pgbench"), Path.of("/usr/local/bin/pgbench")))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static boolean isRootOnDebian() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    /** Transactions per second of the scripts, each run as often as the others. */
    static double run(Path program, int port, String password, List<Path> scripts, int clients, Duration length)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-j", "2"));
        command.addAll(List.of("-c", String.valueOf(clients), "-T", String.valueOf(length.toSeconds())));
        command.addAll(List.of("-D", "n=0", "-D", "base=" + System.currentTimeMillis()));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", String.valueOf(port),
                        "PGUSER", "app",
                        "PGDATABASE", "postgres",
                        "PGPASSWORD", password));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException(
                    "pgbench failed: " + output.lines().limit(SHOWN_LINES).collect(Collectors.joining("\n")));
        }
        return Double.parseDouble(rate.group(1));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
