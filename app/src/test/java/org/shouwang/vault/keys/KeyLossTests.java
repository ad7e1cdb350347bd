package org.shouwang.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.shared.keys.KeyFolder;
import org.shouwang.shared.start.StartRefused;
import org.shouwang.support.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Key folders and databases that come back from backups of different ages, and folders that don't come back. */
@ModuleTest
class KeyLossTests {
    private static final byte[] PLACE = "place".getBytes(UTF_8);
    private static final Instant JANUARY = Instant.parse("2026-01-15T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-15T08:00:00Z");
    private static final String DATA_SET = "drill";

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private Path folder = Path.of("");
    private Path backup = Path.of("");

    KeyLossTests(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeEach
    void aDatabaseOfItsOwn(@TempDir Path root) {
        folder = root.resolve("keys");
        backup = root.resolve("backup");
        jdbc.sql("create table if not exists vault.key_aside as select * from vault.key")
                .update();
        jdbc.sql("delete from vault.key").update();
    }

    @AfterEach
    void theOldOneAgain() {
        jdbc.sql("delete from vault.key").update();
        jdbc.sql("insert into vault.key select * from vault.key_aside").update();
        jdbc.sql("drop table vault.key_aside").update();
    }

    @Test
    void twoProcessesOnOneFolderReadEachOthersValues() {
        var sealed = new Run(JANUARY).seal("13800001234");

        assertThat(new Run(JANUARY).open(sealed)).isEqualTo("13800001234");
        assertThat(new Run(MARCH).open(sealed)).isEqualTo("13800001234");
        assertThat(new Run(MARCH).ring.sealing(DATA_SET).id()).isNotEqualTo(Ciphertext.keyId(sealed));
    }

    @Test
    void refusesAFolderThatLacksAKey() throws IOException {
        new Run(JANUARY).seal("13800001234");

        Files.delete(folder.resolve("drill-2026-01.keyset"));
        assertThatThrownBy(() -> new Run(MARCH).start())
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "the database holds data sealed with drill-2026-01, which the key folder " + folder + " lacks");

        delete(folder);
        assertThatThrownBy(() -> new Run(MARCH).start()).isInstanceOf(StartRefused.class);
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void refusesKeysUnderAnotherMaster() throws IOException {
        new Run(JANUARY).seal("13800001234");
        Files.delete(folder.resolve("master.key"));

        assertThatThrownBy(() -> new Run(MARCH).start())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("doesn't belong to the master key");
    }

    @Test
    void aDestroyedKeyStaysDestroyedWhenAnOldFolderComesBack() throws IOException {
        var sealed = new Run(JANUARY).seal("13800001234");
        copy(folder, backup);

        var march = new Run(MARCH).start();
        assertThat(march.destroy()).isTrue();
        assertThat(march.ring.opening(sealed)).isEmpty();

        delete(folder);
        copy(backup, folder);
        assertThat(new Run(MARCH).ring.opening(sealed))
                .as("before the journal is replayed")
                .isPresent();
        assertThat(new Run(MARCH).start().ring.opening(sealed)).isEmpty();
        assertThat(folder.resolve("drill-2026-01.keyset")).doesNotExist();
    }

    @Test
    void aDestroyedKeyStaysDestroyedWhenAnOldDatabaseComesBack() {
        var sealed = new Run(JANUARY).seal("13800001234");
        new Run(MARCH).start().destroy();

        jdbc.sql("update vault.key set destroyed_at = null, erasure = null").update();
        var restored = new Run(MARCH).start();

        assertThat(restored.ring.opening(sealed)).isEmpty();
        assertThat(jdbc.sql("select count(*) from vault.key where erasure is not null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aDestroyedKeyStaysDestroyedWhenBothComeBackButTheJournalWasKept() throws IOException {
        var journal = folder.resolveSibling("journal/erasures").toString();
        var sealed = new Run(JANUARY, journal).seal("13800001234");
        copy(folder, backup);
        new Run(MARCH, journal).start().destroy();

        delete(folder);
        copy(backup, folder);
        jdbc.sql("update vault.key set destroyed_at = null, erasure = null").update();

        assertThat(new Run(MARCH, journal).start().ring.opening(sealed)).isEmpty();
    }

    @Test
    void nobodyDestroysKeysByWritingLines() {
        var run = new Run(JANUARY);
        var sealed = run.seal("13800001234");
        jdbc.sql(
                        "update vault.key set destroyed_at = now(), erasure = name || ' ' || key_id || ' 2026-03-01T00:00:00Z 00' where name like 'drill%'")
                .update();

        new Run(MARCH).start();
        assertThat(new Run(MARCH).open(sealed)).isEqualTo("13800001234");
    }

    @Test
    void anotherInstanceForgetsWhatWasDestroyed() {
        var other = new Run(JANUARY);
        var sealed = other.seal("13800001234");
        new Run(MARCH).start().destroy();

        assertThat(other.ring.opening(sealed)).isPresent();
        other.ring.forgetDestroyed();
        assertThat(other.ring.opening(sealed)).isEmpty();
    }

    /** One start of the application on the folder. */
    private final class Run {
        private final KeyFolder keyFolder = new KeyFolder(folder);
        private final KeyRing ring;
        private final KeyRegister register;
        private final Erasures erasures;

        Run(Instant now) {
            this(now, "");
        }

        Run(Instant now, String journal) {
            var clock = Clock.fixed(now, ZoneOffset.UTC);
            this.ring = new KeyRing(keyFolder, new MasterKey(keyFolder), clock);
            this.register = new KeyRegister(jdbc, clock, transactions);
            this.erasures = new Erasures(ring, register, clock, keyFolder, journal);
        }

        Run start() {
            new KeyCheck(keyFolder, ring, register, erasures).afterPropertiesSet();
            return this;
        }

        byte[] seal(String clear) {
            start();
            var key = ring.sealing(DATA_SET);
            register.note(key);
            return key.seal(clear.getBytes(UTF_8), PLACE);
        }

        String open(byte[] sealed) {
            return new String(ring.opening(sealed).orElseThrow().open(sealed, PLACE), UTF_8);
        }

        boolean destroy() {
            return !new Cohorts(ring, register, erasures)
                    .destroy(DATA_SET, YearMonth.of(2026, 1))
                    .isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
