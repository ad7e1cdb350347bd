package org.shouwang.bench.loss;

import java.io.IOException;
import java.sql.SQLException;
import org.shouwang.bench.server.Application;

/**
 * Nobody may reveal more than a few values in one shift of eight hours. Reading everything back would take a hundred
 * people, or, as here, a few over whom the shifts pass quickly.
 */
final class Shifts {
    /** Well below what one person may, so that it holds for whoever happens to ask most. */
    private static final int REVEALS = 30;

    private final Application application;
    private int revealed;

    Shifts(Application application) {
        this.application = application;
    }

    /** Before each reveal. */
    synchronized void reveal() {
        if (revealed++ % REVEALS == 0) {
            pass();
        }
    }

    private void pass() {
        try (var connection = application.connect();
                var statement = connection.createStatement()) {
            statement.execute("update vault.reveal_budget set since = since - interval '8 hours'");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no shift passes", e);
        }
    }
}
