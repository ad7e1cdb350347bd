package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded server, unless {@code spring.datasource.url} names an outside one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "shouwang.database", havingValue = "embedded", matchIfMissing = true)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    ManagedPostgres managedPostgres(
            @Value("${shouwang.home:var/home}") Path home, @Value("${shouwang.database-port:25433}") int port)
            throws IOException, InterruptedException {
        return new ManagedPostgres(
                home.resolve("postgres"), port, Map.of("max_connections", "60", "shared_buffers", "256MB"));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(ManagedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }
}
