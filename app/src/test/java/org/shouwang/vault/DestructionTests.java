package org.shouwang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Far from every other test's month: what is destroyed here stays destroyed. */
@ModuleTest
class DestructionTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final String IDENTITY = Field.NAME.dataSet();

    private final Vault vault;
    private final Destruction destruction;
    private final JdbcClient jdbc;
    private final TurnableClock clock;

    DestructionTests(Vault vault, Destruction destruction, JdbcClient jdbc, TurnableClock clock) {
        this.vault = vault;
        this.destruction = destruction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void makesAMonthUnreadableInEveryCopyAndLeavesTheNext() {
        clock.turnTo(Instant.parse("2101-05-10T00:00:00Z"));
        var may = sealed("张慧");
        var copy = row(may);
        clock.turnTo(Instant.parse("2101-06-10T00:00:00Z"));
        var june = sealed("王秀兰");

        var certificate = destruction.destroy(IDENTITY, YearMonth.of(2101, 5), UUID.randomUUID());

        assertThat(certificate.values()).isOne();
        assertThat(certificate.keys()).isOne();
        assertThat(name(may)).isNull();
        assertThat(name(june)).isEqualTo("王秀兰");
        // somebody brings the row back from a backup
        jdbc.sql(
                        "insert into vault.sealed_value (subject, field, sealed, area) values (:subject, 'NAME', :sealed, :area)")
                .param("subject", may)
                .param("sealed", copy)
                .param("area", HERE.value())
                .update();
        assertThat(nameOrNothing(may)).isNotEqualTo("张慧");
    }

    @Test
    void leavesACertificateInTheTrail() {
        clock.turnTo(Instant.parse("2101-07-10T00:00:00Z"));
        sealed("张慧");
        sealed("李建国");
        clock.turnTo(Instant.parse("2101-08-10T00:00:00Z"));
        var officer = UUID.randomUUID();

        destruction.destroy(IDENTITY, YearMonth.of(2101, 7), officer);

        assertThat(jdbc.sql("select details::text from audit.entry where action = 'vault.destroyed' and actor = :actor")
                        .param("actor", officer)
                        .query(String.class)
                        .single())
                .contains("\"month\":\"2101-07\"", "\"values\":\"2\"", "\"keys\":\"1\"");
        assertThat(destruction.destroy(IDENTITY, YearMonth.of(2101, 7), officer).values())
                .isZero();
    }

    @Test
    void leavesWhatStandsAroundATextReadable() {
        clock.turnTo(Instant.parse("2101-03-10T00:00:00Z"));
        var note = vault.wrap(Field.NOTE, "work.task.note/7", "张慧 knocks twice".getBytes(UTF_8));
        clock.turnTo(Instant.parse("2101-04-10T00:00:00Z"));
        assertThat(vault.unwrapText(Field.NOTE, "work.task.note/7", note)).isEqualTo("张慧 knocks twice");

        destruction.destroy(Field.NOTE.dataSet(), YearMonth.of(2101, 3), null);

        assertThat(vault.unwrapText(Field.NOTE, "work.task.note/7", note)).isEmpty();
        assertThatThrownBy(() -> vault.unwrap(Field.NOTE, "work.task.note/7", note))
                .isInstanceOf(VaultRefused.class);
        assertThat(new CardNumber("").masked()).doesNotContain("null");
    }

    @Test
    void refusesAMonthThatIsNotOver() {
        clock.turnTo(Instant.parse("2101-09-10T00:00:00Z"));
        var kept = sealed("张慧");

        assertThatThrownBy(() -> destruction.destroy(IDENTITY, YearMonth.of(2101, 9), null))
                .isInstanceOf(VaultRefused.class);
        assertThatThrownBy(() -> destruction.destroy(IDENTITY, YearMonth.of(2101, 10), null))
                .isInstanceOf(VaultRefused.class);
        assertThat(name(kept)).isEqualTo("张慧");
    }

    @Test
    void isRunFromTheConsole() {
        clock.turnTo(Instant.parse("2101-11-10T00:00:00Z"));
        var november = sealed("张慧");
        clock.turnTo(Instant.parse("2101-12-10T00:00:00Z"));

        for (var other : List.of("access", "names", "")) {
            assertThat(atTheConsole(other, "2101-11"))
                    .singleElement()
                    .asString()
                    .contains("identity, contact, address");
        }
        assertThat(atTheConsole("2101-12")).singleElement().asString().contains("is not over");
        assertThat(atTheConsole("2101-13")).singleElement().asString().contains("is no month");
        assertThat(atTheConsole("2101-01")).singleElement().asString().startsWith("nothing of identity");
        assertThat(atTheConsole("2101-11")).first().asString().startsWith("destroyed: 1 keys of identity of 2101-11");
        assertThat(name(november)).isNull();
    }

    private List<String> atTheConsole(String month) {
        return atTheConsole(IDENTITY, month);
    }

    private List<String> atTheConsole(String dataSet, String month) {
        var said = new ArrayList<String>();
        var code = new DestroyCommand(destruction, dataSet, month).run(said::add);
        assertThat(code == 0).isEqualTo(said.size() == 2);
        return said;
    }

    private UUID sealed(String name) {
        var subject = UUID.randomUUID();
        vault.seal(List.of(new Vault.Entry(subject, HERE, Field.NAME, name)));
        return subject;
    }

    private byte[] row(UUID subject) {
        return jdbc.sql("select sealed from vault.sealed_value where subject = :subject")
                .param("subject", subject)
                .query(byte[].class)
                .single();
    }

    private @org.jspecify.annotations.Nullable String name(UUID subject) {
        return vault.open(List.of(subject), List.of(Field.NAME))
                .getOrDefault(subject, Map.of())
                .get(Field.NAME);
    }

    private @org.jspecify.annotations.Nullable String nameOrNothing(UUID subject) {
        try {
            return name(subject);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
