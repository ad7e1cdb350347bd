package org.shouwang.place.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the edition of the area tree that ships with the product, once, in one transaction; takes seconds. */
@Component
class AreaTreeLoader implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(AreaTreeLoader.class);
    private static final String EDITION = "china-division 2.7.0";
    /** Two instances that start together load one after the other; the second finds the edition. */
    private static final int LOCK = 71_403_010;

    private final DataSource dataSource;
    private final Clock clock;

    AreaTreeLoader(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, SQLException {
        try (var connection = dataSource.getConnection()) {
            if (isLoaded(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                load(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void load(Connection connection) throws IOException, SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
        if (isLoaded(connection)) {
            return;
        }
        execute(connection, "truncate place.area");
        long areas;
        try (var csv = csv()) {
            areas = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy place.area (code, name) from stdin (format csv, header)", csv);
        }
        try (var insert = connection.prepareStatement("insert into place.edition values (?, ?, ?)")) {
            insert.setString(1, EDITION);
            insert.setLong(2, areas);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        log.info("loaded {} areas of {}", areas, EDITION);
    }

    private static boolean isLoaded(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from place.edition where name = ?")) {
            query.setString(1, EDITION);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static InputStream csv() throws IOException {
        return new GZIPInputStream(
                new BufferedInputStream(new ClassPathResource("place/areas.csv.gz").getInputStream()), 1 << 16);
    }
}
