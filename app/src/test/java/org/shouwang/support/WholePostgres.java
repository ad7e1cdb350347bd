package org.shouwang.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own on the same server: a whole application is set up once, and counts on nobody else's rows. */
@TestConfiguration(proxyBeanMethods = false)
public class WholePostgres {
    private static final JdbcConnectionDetails DATABASE = create(TestPostgres.details());

    @Bean
    JdbcConnectionDetails wholePostgres() {
        return DATABASE;
    }

    private static JdbcConnectionDetails create(JdbcConnectionDetails server) {
        var source = new DriverManagerDataSource(server.getJdbcUrl());
        source.setUsername(server.getUsername());
        source.setPassword(server.getPassword());
        JdbcClient.create(source).sql("create database whole").update();
        return TestPostgres.on(server.getJdbcUrl().replace("/postgres", "/whole"), server);
    }
}
