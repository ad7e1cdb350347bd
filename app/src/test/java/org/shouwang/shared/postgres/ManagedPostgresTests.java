package org.shouwang.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.shared.start.StartRefused;
import org.shouwang.support.TestPostgres;

/** Real processes, really killed. */
@Tag("processes")
class ManagedPostgresTests {
    private static final Path BINARIES = TestPostgres.BINARIES;

    @TempDir
    Path folder;

    @Test
    void keepsWhatItAcknowledgedWhenTheJvmIsKilled() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(200)) {
            var orphan = host.server();
            host.killJvm();
            assertThat(stored()).isGreaterThanOrEqualTo(host.acknowledged());
            assertThat(orphan.info().commandLine())
                    .as("ended, perhaps not collected")
                    .isEmpty();
        }
    }

    @Test
    void leavesAStrangerAloneWhoHasTheNumberOfAFormerServer() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(10)) {
            host.killJvm();
            host.killServer();
        }
        var pidFile = home().resolve("data/postmaster.pid");
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("\\d+", String.valueOf(stranger.pid())));
        assertThat(stored()).isGreaterThanOrEqualTo(10);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void keepsWhatItAcknowledgedWhenPostgresIsKilledAndEndsTheJvm() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(200)) {
            host.killServer();
            var acknowledged = host.acknowledged();
            assertThat(host.exitCode(Duration.ofSeconds(20))).isEqualTo(3);
            assertThat(stored()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenBothAreKilled() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(200)) {
            host.killJvm();
            host.killServer();
            assertThat(stored()).isGreaterThanOrEqualTo(host.acknowledged());
        }
    }

    @Test
    void endsWithItsJvm() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(1)) {
            var server = host.server();
            host.terminate();
            host.exitCode(Duration.ofSeconds(20));
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void isOutOfReachOfTheTerminal() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(1)) {
            var server = host.server().pid();
            var stat = Files.readString(Path.of("/proc/" + server + "/stat"));
            var sessionOfServer = List.of(stat.split(" ", -1)).get(5);
            assertThat(sessionOfServer).isEqualTo(String.valueOf(server));
            host.terminate();
            host.exitCode(Duration.ofSeconds(20));
        }
    }

    @Test
    void refusesASecondServerOnTheSameHome() throws Exception {
        try (var host = HostProcess.start(home(), BINARIES).await(1)) {
            assertThatThrownBy(() -> new ManagedPostgres(home(), BINARIES, Map.of()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("another Shouwang runs on " + folder);
            host.await(2);
            host.terminate();
            host.exitCode(Duration.ofSeconds(20));
        }
    }

    @Test
    void startsAnewAfterAFirstStartThatWasCutOff() throws Exception {
        Files.createDirectories(home().resolve("data.new/base"));
        Files.writeString(home().resolve("password"), "of a cluster that never was");
        try (var server = new ManagedPostgres(home(), BINARIES, PostgresSettings.DURABLE)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhyTheServerDidNotStart() {
        var settings = new HashMap<>(PostgresSettings.DURABLE);
        settings.put("shared_buffers", "much");
        assertThatThrownBy(() -> new ManagedPostgres(home(), BINARIES, settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void isRefusedWhenARoleForgetsWhatItHasAcknowledged() throws Exception {
        try (var server = new ManagedPostgres(home(), BINARIES, PostgresSettings.DURABLE)) {
            var database = server.database();
            database.requireFit(false);
            execute(server, "alter role app set synchronous_commit = off");
            database.requireFit(true);
            assertThatThrownBy(() -> database.requireFit(false))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    private Path home() {
        return folder.resolve("postgres");
    }

    /** What a new start on the same home finds. */
    private int stored() throws IOException, InterruptedException, SQLException {
        try (var server = new ManagedPostgres(home(), BINARIES, PostgresSettings.DURABLE)) {
            return Integer.parseInt(ask(server, "select count(*) from number"));
        }
    }

    static String ask(ManagedPostgres server, String query) throws SQLException {
        try (var connection = server.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(ManagedPostgres server, String statementText) throws SQLException {
        try (var connection = server.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(statementText);
        }
    }
}
