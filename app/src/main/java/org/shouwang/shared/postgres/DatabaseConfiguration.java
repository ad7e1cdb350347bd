package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code shouwang.database}: the word {@code embedded}, or the JDBC address of an outside server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "shouwang.database", havingValue = "embedded")
    static class Embedded {

        @Bean
        ManagedPostgres managedPostgres(
                @Value("${shouwang.home}") Path home, @Value("${shouwang.postgres-binaries}") Path binaries)
                throws IOException, InterruptedException {
            return new ManagedPostgres(home.resolve("postgres"), binaries, PostgresSettings.DURABLE);
        }

        @Bean
        JdbcConnectionDetails embeddedDatabase(
                ManagedPostgres postgres, @Value("${shouwang.accept-losing-data}") boolean lossAccepted) {
            var database = new Database(postgres.jdbcUrl(), postgres.user(), postgres.password());
            database.requireFit(lossAccepted);
            return database;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${shouwang.database}'.startsWith('jdbc:')")
    static class Outside {

        @Bean
        JdbcConnectionDetails outsideDatabase(
                @Value("${shouwang.database}") String url,
                @Value("${shouwang.database-user}") String user,
                @Value("${shouwang.database-password}") String password,
                @Value("${shouwang.accept-losing-data}") boolean lossAccepted) {
            var database = new Database(url, user, password);
            database.requireFit(lossAccepted);
            return database;
        }
    }
}
