package org.shouwang.shared.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.start.StartRefused;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the data are, and whether that server keeps what it has acknowledged. */
record Database(String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {
    private static final int OLDEST_VERSION = 15;

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user == null || user.isBlank() ? null : user;
    }

    @Override
    public @Nullable String getPassword() {
        return password == null || password.isEmpty() ? null : password;
    }

    /** Refuses a server that is down, too old, not in UTF-8, or set up to lose what it has acknowledged. */
    void requireFit(boolean lossAccepted) {
        try (var connection = connect()) {
            refuseUnless(settings(connection), lossAccepted);
        } catch (SQLException e) {
            throw new StartRefused(
                    "the database at " + address() + " does not answer (" + firstLine(e) + ")",
                    "Start it, or check --database, SHOUWANG_DB_USER and SHOUWANG_DB_PASSWORD.",
                    e);
        }
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.put("loginTimeout", "5");
        if (getUsername() != null) {
            properties.put("user", getUsername());
        }
        if (getPassword() != null) {
            properties.put("password", getPassword());
        }
        return DriverManager.getConnection(url, properties);
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name, setting from pg_settings where name in ('server_version_num', 'server_encoding',
                            'fsync', 'full_page_writes', 'synchronous_commit')""")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    static void refuseUnless(Map<String, String> settings, boolean lossAccepted) {
        var version = Integer.parseInt(settings.getOrDefault("server_version_num", "0")) / 10_000;
        if (version < OLDEST_VERSION) {
            throw new StartRefused(
                    "the database is PostgreSQL " + version + ", which is too old",
                    "Use " + OLDEST_VERSION + " or newer.");
        }
        if (!"UTF8".equals(settings.get("server_encoding"))) {
            throw new StartRefused(
                    "the database is encoded in " + settings.get("server_encoding"),
                    "Create it with: create database shouwang encoding 'UTF8' template template0.");
        }
        for (var name : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            if ("off".equals(settings.get(name)) && !lossAccepted) {
                throw new StartRefused(
                        "the database runs with " + name + " = off and would lose what it has acknowledged",
                        "Turn it on: alter system set " + name + " = on.");
            }
        }
    }

    @Override
    public String toString() {
        return address();
    }

    /** The address without what may follow the question mark: that can hold a password. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
