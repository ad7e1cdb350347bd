package org.shouwang.shared.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.shared.transfer.ImportJob.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Files go after a day, and who asked for them after a month. In another time, so that what runs by itself does not come first. */
@OverHttp
class TransferRetentionTests {
    private static final Instant THEN = Instant.parse("2101-03-01T08:00:00Z");
    private static final AreaPath HERE = new AreaPath("140403010002");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TransferRetentionTests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Test
    void anExportIsForgottenAfterThirtyDays() {
        var done = export();
        exports(Duration.ZERO).begin(done, 0);
        exports(Duration.ZERO).finish(done, 0);
        var waiting = export();

        assertThat(exports(Duration.ofHours(23)).expire()).doesNotContain(done);
        assertThat(exports(Duration.ofHours(24)).expire()).contains(done);
        exports(Duration.ofDays(30)).forget();
        assertThat(exports(Duration.ZERO).find(done)).isPresent();
        exports(Duration.ofDays(30).plusSeconds(1)).forget();

        assertThat(exports(Duration.ZERO).find(done)).isEmpty();
        assertThat(exports(Duration.ZERO).find(waiting)).isPresent();
    }

    @Test
    void anImportCanBeAppliedForADayAndIsForgottenAfterThirty() {
        var checked = imported();
        imports(Duration.ZERO).checked(checked, new Totals(3, 2, 1), List.of());

        assertThat(imports(Duration.ofHours(24)).step(checked, ImportState.CHECKED, ImportState.APPLYING))
                .isFalse();
        assertThat(imports(Duration.ofHours(23)).expire())
                .extracting(ImportJob::id)
                .doesNotContain(checked);
        assertThat(imports(Duration.ofHours(24)).expire())
                .extracting(ImportJob::id)
                .contains(checked);
        assertThat(imports(Duration.ZERO).find(checked).orElseThrow().state()).isEqualTo(ImportState.EXPIRED);
        imports(Duration.ofDays(30)).forget();
        assertThat(imports(Duration.ZERO).find(checked)).isPresent();
        imports(Duration.ofDays(30).plusSeconds(1)).forget();

        assertThat(imports(Duration.ZERO).find(checked)).isEmpty();
    }

    private UUID export() {
        var id = UUID.randomUUID();
        exports(Duration.ZERO)
                .add(new ExportJob(
                        id,
                        UUID.randomUUID(),
                        "numbers",
                        Format.CSV,
                        AreaScope.of(HERE),
                        Map.of(),
                        "zh",
                        "test",
                        ExportState.WAITING,
                        null,
                        0,
                        null,
                        THEN,
                        null,
                        null));
        return id;
    }

    private UUID imported() {
        var id = UUID.randomUUID();
        imports(Duration.ZERO)
                .add(new ImportJob(
                        id,
                        UUID.randomUUID(),
                        "numbers",
                        Format.CSV,
                        HERE,
                        "zh",
                        UUID.randomUUID(),
                        "checksum",
                        ImportState.CHECKING,
                        null,
                        0,
                        Totals.NONE,
                        List.of(),
                        null,
                        null,
                        THEN,
                        null,
                        THEN));
        return id;
    }

    private ExportJobs exports(Duration later) {
        return new ExportJobs(jdbc, json, after(later));
    }

    private ImportJobs imports(Duration later) {
        return new ImportJobs(jdbc, json, after(later));
    }

    private static Clock after(Duration later) {
        return Clock.fixed(THEN.plus(later), ZoneOffset.UTC);
    }
}
