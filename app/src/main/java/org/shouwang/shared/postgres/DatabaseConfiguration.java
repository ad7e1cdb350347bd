package org.shouwang.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** {@code shouwang.database}: the word {@code embedded}, or the JDBC address of an outside server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "shouwang.database", havingValue = "embedded")
    static class Embedded {

        @Bean
        @Lazy
        ManagedPostgres managedPostgres(
                @Value("${shouwang.home}") Path home, @Value("${shouwang.postgres-binaries}") Path binaries)
                throws IOException, InterruptedException {
            return new ManagedPostgres(home.resolve("postgres"), binaries, PostgresSettings.DURABLE);
        }

        /** A command may work beside the application that runs on the same home: then it uses that one's server. */
        @Bean
        JdbcConnectionDetails embeddedDatabase(
                @Value("${shouwang.home}") Path home,
                @Value("${shouwang.command:}") String command,
                @Value("${shouwang.accept-losing-data}") boolean lossAccepted,
                ObjectProvider<ManagedPostgres> own)
                throws IOException {
            var running = command.isEmpty()
                    ? Optional.<Database>empty()
                    : Cluster.in(home.resolve("postgres")).running();
            var database = running.orElseGet(() -> own.getObject().database());
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
