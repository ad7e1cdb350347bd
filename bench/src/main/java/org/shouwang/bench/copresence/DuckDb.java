package org.shouwang.bench.copresence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process, sorted by place and time so that its zone maps help. */
final class DuckDb extends Database {
    private final Path file;
    private final Connection connection;

    DuckDb(RideCity city, Path folder) throws SQLException {
        super(city);
        file = folder.resolve("duck.db");
        connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        run("set threads = 2");
        if (answer("select count(*), 0, 0, 0 from information_schema.tables where table_name = 'loaded'")
                        .people()
                == 0) {
            load();
        }
        run("create temporary table asked (person int, a int, b int)");
    }

    private void load() throws SQLException {
        run("drop table if exists unsorted");
        run("create table unsorted (person int, place int, t0 int, t1 int)");
        try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("main", "unsorted")) {
            for (var day = 0; day < city().days(); day++) {
                city().day(day, (person, place, start, seconds, _, _) -> {
                    var at = (int) (start - RideCity.FIRST_DAY);
                    append(rows, person, place, at, at + seconds);
                });
            }
        }
        run("create or replace table presence as select * from unsorted order by place, t0");
        run("drop table unsorted");
        run("create or replace table longest as select place, max(t1 - t0) as seconds from presence group by place");
        run("create table loaded (yes int)");
        run("checkpoint");
    }

    private static void append(DuckDBAppender rows, int person, int place, int from, int until) {
        try {
            rows.beginRow();
            rows.append(person);
            rows.append(place);
            rows.append(from);
            rows.append(until);
            rows.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long processorTime() {
        return ThisProcess.processorTime();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
