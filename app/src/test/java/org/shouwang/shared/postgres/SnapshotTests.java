package org.shouwang.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.shared.start.StartRefused;
import org.shouwang.support.TestPostgres;

@Tag("processes")
class SnapshotTests {
    private static final Path BINARIES = TestPostgres.BINARIES;

    @TempDir
    Path folder;

    @Test
    void holdsEverythingThatWasThereWhenItBegan() throws Exception {
        try (var server = new ManagedPostgres(home("first"), BINARIES, PostgresSettings.DURABLE)) {
            fill(server);
            snapshotOf("first").exportTo(file());
        }
        snapshotOf("second").restoreFrom(file());
        try (var copy = new ManagedPostgres(home("second"), BINARIES, PostgresSettings.DURABLE)) {
            assertThat(ManagedPostgresTests.ask(copy, "select count(*) || ' ' || sum(length(text)) from word"))
                    .isEqualTo("50000 1600000");
            ManagedPostgresTests.execute(copy, "insert into word values (0, 'life goes on')");
        }
        assertThat(Files.readString(home("second").resolve("password")))
                .isNotEqualTo(Files.readString(home("first").resolve("password")));
    }

    @Test
    void isTakenWhileAnotherProcessWrites() throws Exception {
        try (var host = HostProcess.start(home("busy"), BINARIES).await(100)) {
            snapshotOf("busy").exportTo(file());
            host.terminate();
            host.exitCode(Duration.ofSeconds(20));
        }
        snapshotOf("quiet").restoreFrom(file());
        try (var copy = new ManagedPostgres(home("quiet"), BINARIES, PostgresSettings.DURABLE)) {
            assertThat(ManagedPostgresTests.ask(copy, "select count(*) >= 100 and count(*) = max(value) from number"))
                    .isEqualTo("t");
        }
    }

    @Test
    void isRefusedWhenItIsDamagedCutOffOrNotNeeded() throws Exception {
        try (var server = new ManagedPostgres(home("first"), BINARIES, PostgresSettings.DURABLE)) {
            fill(server);
        }
        snapshotOf("first").exportTo(file());
        assertThatThrownBy(() -> snapshotOf("first").restoreFrom(file())).hasMessageContaining("already");

        var whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> snapshotOf("third").restoreFrom(file())).isInstanceOf(StartRefused.class);
        assertThat(home("third").resolve("data")).doesNotExist();
    }

    private static void fill(ManagedPostgres server) throws SQLException {
        ManagedPostgresTests.execute(
                server, "create table word as select i, md5(i::text) as text from generate_series(1, 50000) i");
    }

    private Snapshot snapshotOf(String name) throws IOException {
        return new Snapshot(folder.resolve(name), BINARIES);
    }

    private Path home(String name) {
        return folder.resolve(name).resolve("postgres");
    }

    private Path file() {
        return folder.resolve("snapshot.tar.gz");
    }
}
