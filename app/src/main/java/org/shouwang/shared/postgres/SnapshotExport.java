package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Copies a running server's files between {@code pg_backup_start} and {@code pg_backup_stop}, and then the log written
 * meanwhile; nobody has to stop working. This is what {@code pg_basebackup} does, which the embedded server lacks.
 */
final class SnapshotExport {
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "tablespace_map");
    private static final String CONTROL = "global/pg_control";

    private final Path data;
    private final Connection connection;

    SnapshotExport(Path data, Connection connection) {
        this.data = data;
        this.connection = connection;
    }

    /** All or nothing: the file appears under its name when it is whole. */
    void writeTo(Path file) throws IOException, SQLException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var writer = new SnapshotWriter(unfinished)) {
            copyInto(writer);
            writer.finish();
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void copyInto(SnapshotWriter writer) throws IOException, SQLException {
        // ends with this session; until then no log that the copy needs is thrown away
        ask("select pg_create_physical_replication_slot('snapshot', true, true)::text");
        ask("select pg_backup_start('snapshot', true)::text");
        for (var path : paths()) {
            var name = data.relativize(path).toString();
            if (Files.isDirectory(path)) {
                writer.addFolder("data/" + name);
            } else if (!name.equals(CONTROL)) {
                addIfStillThere(writer, name);
            }
        }
        addIfStillThere(writer, CONTROL);
        var label = ask("select labelfile from pg_backup_stop(false)");
        writer.add("data/backup_label", label);
        addLog(writer, label);
    }

    private List<Path> paths() throws IOException {
        try (var walk = Files.walk(data)) {
            return walk.filter(path -> !path.equals(data) && belongs(data.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean belongs(Path path) {
        var file = path.getFileName().toString();
        return !LEFT_OUT.contains(file)
                && !file.startsWith("pgsql_tmp")
                && (path.getNameCount() == 1
                        || !LEFT_EMPTY.contains(path.getName(0).toString()));
    }

    private void addIfStillThere(SnapshotWriter writer, String name) throws IOException {
        try {
            writer.add("data/" + name, data.resolve(name));
        } catch (NoSuchFileException droppedMeanwhile) {
            // a table or index that is gone at the end of the log as well
        }
    }

    /** From the segment that the label names to the last one that is complete: {@code pg_backup_stop} switched. */
    private void addLog(SnapshotWriter writer, String label) throws IOException, SQLException {
        var first = label.replaceFirst("(?s).*?file ([0-9A-F]{24})\\).*", "$1");
        var last = ask("select pg_walfile_name(pg_current_wal_lsn())");
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            var needed = segments.map(segment -> segment.getFileName().toString())
                    .filter(name -> name.matches("[0-9A-F]{24}"))
                    .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                    .sorted()
                    .toList();
            for (var name : needed) {
                writer.add("data/pg_wal/" + name, data.resolve("pg_wal").resolve(name));
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
