package org.shouwang.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.postgres.ManagedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * One PostgreSQL for the whole test JVM, thrown away afterwards; or, with {@code -Dshouwang.test.database=jdbc:...}, an
 * outside one, so that the same tests run on another version.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPostgres {
    /** Unpacked once a machine, not once a run. */
    public static final Path BINARIES = Path.of(System.getProperty("user.home"), ".cache", "shouwang");

    private static final JdbcConnectionDetails SERVER = server();

    @Bean
    JdbcConnectionDetails postgres() {
        return SERVER;
    }

    public static JdbcConnectionDetails details() {
        return SERVER;
    }

    static JdbcConnectionDetails on(String url, JdbcConnectionDetails server) {
        return new Details(url, server.getUsername(), server.getPassword());
    }

    private static JdbcConnectionDetails server() {
        var outside = System.getProperty("shouwang.test.database");
        return outside == null ? embedded() : new Details(outside, null, null);
    }

    private static JdbcConnectionDetails embedded() {
        try {
            var home = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-postgres")), "run");
            var fast = Map.of("fsync", "off", "max_connections", "200", "shared_buffers", "128MB");
            var server = new ManagedPostgres(home, BINARIES, fast);
            // after the contexts, which still have something to write when they close
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server.connection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(ManagedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Details(
            String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
