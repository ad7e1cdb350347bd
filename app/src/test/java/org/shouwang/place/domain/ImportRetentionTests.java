package org.shouwang.place.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ImportRetentionTests {
    private final DwellingImport imports;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    ImportRetentionTests(DwellingImport imports, JdbcClient jdbc, TurnableClock clock) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void whatAnImportAddedIsRememberedForTwoDays() {
        var job = UUID.randomUUID();
        jdbc.sql("insert into place.imported (job, path, name, at) values (:job, '140403010002999', '广欣苑', :at)")
                .param("job", job)
                .param("at", FixedClock.NOW.atOffset(ZoneOffset.UTC))
                .update();

        clock.turn(Duration.ofDays(2));
        imports.forget();
        assertThat(remembered(job)).isTrue();

        clock.turn(Duration.ofSeconds(1));
        assertThat(imports.forget()).isPositive();
        assertThat(remembered(job)).isFalse();
    }

    private boolean remembered(UUID job) {
        return jdbc.sql("select exists (select from place.imported where job = :job)")
                .param("job", job)
                .query(Boolean.class)
                .single();
    }
}
