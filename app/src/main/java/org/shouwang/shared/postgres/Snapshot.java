package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.shouwang.shared.start.Console;
import org.shouwang.shared.start.StartRefused;

/** {@code export FILE HOME BINARIES} and {@code restore FILE HOME BINARIES}: the embedded database as one file. */
public final class Snapshot {
    private final Cluster cluster;
    private final Path binaries;

    Snapshot(Path home, Path binaries) throws IOException {
        this.cluster = Cluster.in(home.resolve("postgres"));
        this.binaries = binaries;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try {
            var snapshot = new Snapshot(Path.of(arguments[2]), Path.of(arguments[3]));
            var file = Path.of(arguments[1]);
            if ("export".equals(arguments[0])) {
                snapshot.exportTo(file);
                Console.say("written " + file + " (" + (Files.size(file) >> 20) + " MB)");
                Console.say("The keys are not in it: without the key folder nobody can read the names in this file.");
            } else {
                snapshot.restoreFrom(file);
                Console.say("restored into " + arguments[2]);
                Console.say("The keys were not in it: start with the --keys folder that belongs to these data.");
            }
        } catch (StartRefused refused) {
            Console.refuse(refused);
            System.exit(1);
        }
    }

    /** Of the server that runs on this home; if none does, of one started for the purpose. */
    void exportTo(Path file) throws IOException, InterruptedException, SQLException {
        if (!cluster.exists()) {
            throw new StartRefused("there are no data in " + cluster.home(), "Name the folder with --home.");
        }
        var running = cluster.running();
        if (running.isPresent()) {
            export(running.get(), file);
            return;
        }
        try (var server = new ManagedPostgres(cluster.home(), binaries, PostgresSettings.DURABLE)) {
            export(server.database(), file);
        }
    }

    private void export(Database database, Path file) throws IOException, SQLException {
        try (var connection = database.connect()) {
            new SnapshotExport(cluster.data(), connection).writeTo(file);
        }
    }

    void restoreFrom(Path file) throws IOException, InterruptedException {
        try (var _ = HomeLock.take(cluster.home())) {
            var bin = PostgresBinaries.unpackInto(binaries).resolve("bin");
            new SnapshotRestore(cluster, new PostgresPrograms(bin, cluster.logFile())).readFrom(file);
        }
    }
}
