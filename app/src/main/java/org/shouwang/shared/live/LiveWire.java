package org.shouwang.shared.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.shouwang.shared.AreaPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries news between instances by LISTEN and NOTIFY on a connection of its own, outside the pool: four times a second it
 * sends what has gathered and hands on what came. Comes back by itself when the database was away; whoever listens then
 * hears of every topic once, because news may have been missed.
 */
@Component
class LiveWire implements Live, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveWire.class);
    private static final String CHANNEL = "shouwang_live";
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;
    private final LiveStreams streams;
    private final Set<News> gathered = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile boolean running;

    LiveWire(JdbcConnectionDetails database, LiveStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public void changed(String topic, AreaPath area) {
        var news = News.of(topic, area);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            gathered.add(news);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gathered.add(news);
            }
        });
    }

    @Override
    public synchronized void start() {
        running = true;
        streams.begin();
        thread = Thread.ofVirtual().name("live-wire").start(this::run);
    }

    /** The streams end first, so that the web server has nothing left to wait for. */
    @Override
    public synchronized void stop() {
        running = false;
        streams.close();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var wait = BEAT;
        while (running) {
            try (var connection = connect()) {
                streams.tellAll();
                wait = BEAT;
                carry(connection);
            } catch (SQLException e) {
                log.info("live news waits for the database: {}", e.getSQLState());
            }
            wait = pause(wait);
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("ApplicationName", "shouwang live");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return connection;
    }

    private void carry(Connection connection) throws SQLException {
        var wire = connection.unwrap(PGConnection.class);
        while (running) {
            var notifications = wire.getNotifications((int) BEAT.toMillis());
            if (notifications != null) {
                for (var notification : notifications) {
                    News.unpack(notification.getParameter()).forEach(streams::tell);
                }
            }
            send(connection);
        }
    }

    /** Takes the news out first: what is said while it is on its way may not be in what readers then read. */
    private void send(Connection connection) throws SQLException {
        var news = List.copyOf(gathered);
        if (news.isEmpty()) {
            return;
        }
        news.forEach(gathered::remove);
        try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (var message : News.pack(news)) {
                statement.setString(1, CHANNEL);
                statement.setString(2, message);
                statement.execute();
            }
        } catch (SQLException e) {
            gathered.addAll(news);
            throw e;
        }
    }

    private Duration pause(Duration wait) {
        try {
            if (running) {
                Thread.sleep(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var longer = wait.multipliedBy(2);
        return longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
    }
}
