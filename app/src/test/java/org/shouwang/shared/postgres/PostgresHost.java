package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process of its own that writes numbers as fast as it can and prints each one that was committed. */
final class PostgresHost {
    private PostgresHost() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var home = Path.of(arguments[0]);
        var server = new ManagedPostgres(home, Path.of(arguments[1]), PostgresSettings.DURABLE);
        try (var connection = server.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists number (value int primary key)");
            for (int value = 1; ; value++) {
                statement.execute("insert into number values (" + value + ") on conflict do nothing");
                System.out.println(value);
            }
        } catch (SQLException databaseGone) {
            Thread.sleep(60_000);
        }
    }
}
