package org.shouwang.bench.copresence;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.shouwang.shared.postgres.ManagedPostgres;

/** PostgreSQL with two covering indexes, so that no question touches the table itself. One backend, no parallel plans. */
final class Postgres extends Database {
    private final ManagedPostgres server;
    private final Connection connection;
    private final Path schedule;

    Postgres(RideCity city, Path folder) throws Exception {
        super(city);
        server = new ManagedPostgres(
                folder.resolve("postgres"),
                programs(),
                Map.of(
                        "shared_buffers", "2GB",
                        "work_mem", "256MB",
                        "maintenance_work_mem", "1GB",
                        "max_wal_size", "8GB",
                        "fsync", "off",
                        "synchronous_commit", "off",
                        "max_parallel_workers_per_gather", "0",
                        "max_parallel_maintenance_workers", "0"));
        var details = server.connection();
        connection = DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        if (answer("select count(*), 0, 0, 0 from pg_class where relname = 'loaded'")
                        .people()
                == 0) {
            load();
        }
        run("create temporary table asked (person int, a int, b int)");
        schedule = Path.of("/proc/" + answer("select pg_backend_pid(), 0, 0, 0").people() + "/schedstat");
    }

    /** Where the launcher has unpacked them. */
    private static Path programs() {
        return Path.of(System.getProperty("shouwang.application"))
                .resolveSibling("")
                .toAbsolutePath();
    }

    private void load() throws Exception {
        run("drop table if exists presence, longest");
        run("create table presence (person int not null, place int not null, t0 int not null, t1 int not null)");
        copy();
        run("create index on presence (place, t0) include (t1, person)");
        run("create index on presence (person) include (place, t0, t1)");
        run("create table longest as select place, max(t1 - t0) as seconds from presence group by place");
        run("alter table longest add primary key (place)");
        run("vacuum analyze presence");
        run("vacuum analyze longest");
        run("create table loaded ()");
    }

    private void copy() throws Exception {
        var failed = new AtomicReference<@Nullable IOException>();
        try (var rows = new PipedInputStream(1 << 20)) {
            var into = new PipedOutputStream(rows);
            var writer = Thread.ofPlatform().start(() -> {
                try (into) {
                    write(into);
                } catch (IOException e) {
                    failed.set(e);
                }
            });
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy presence from stdin", rows);
            writer.join();
        }
        var failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    private void write(PipedOutputStream into) throws IOException {
        var lines = new StringBuilder();
        for (var day = 0; day < city().days(); day++) {
            try {
                city().day(day, (person, place, start, seconds, _, _) -> {
                    var at = start - RideCity.FIRST_DAY;
                    lines.append(person)
                            .append('\t')
                            .append(place)
                            .append('\t')
                            .append(at)
                            .append('\t');
                    lines.append(at + seconds).append('\n');
                    if (lines.length() > 1 << 16) {
                        flush(lines, into);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        flush(lines, into);
    }

    private static void flush(StringBuilder lines, PipedOutputStream into) {
        try {
            into.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            lines.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void analyzed() throws SQLException {
        run("analyze asked");
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public long bytes() throws SQLException {
        return answer("select pg_total_relation_size('presence'), 0, 0, 0").people();
    }

    /** That of the backend alone: what the client does is not counted. */
    @Override
    public long processorTime() throws IOException {
        return new Scanner(Files.readString(schedule)).nextLong();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
