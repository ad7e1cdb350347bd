package org.shouwang.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.shared.start.StartRefused;

class DatabaseTests {
    private static final Map<String, String> FIT = Map.of(
            "server_version_num", "150018",
            "server_encoding", "UTF8",
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "remote_apply");

    @Test
    void acceptsADurableServer() {
        assertThatCode(() -> Database.refuseUnless(FIT, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "server_version_num, 140012, PostgreSQL 14",
        "server_encoding, SQL_ASCII, SQL_ASCII",
        "fsync, off, fsync = off",
        "full_page_writes, off, full_page_writes = off",
        "synchronous_commit, off, synchronous_commit = off"
    })
    void refusesOneThatIsNot(String setting, String value, String said) {
        var settings = new HashMap<>(FIT);
        settings.put(setting, value);
        assertThatThrownBy(() -> Database.refuseUnless(settings, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(said);
    }

    @Test
    void saysWhereNobodyAnswersWithoutThePassword() {
        var database = new Database("jdbc:postgresql://127.0.0.1:1/shouwang?password=secret", null, null);
        assertThatThrownBy(() -> database.requireFit(false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1:1/shouwang does not answer")
                .hasMessageNotContaining("secret");
    }

    @Test
    void showsNoPassword() {
        assertThat(new Database("jdbc:postgresql://h/d", "app", "secret").toString())
                .doesNotContain("secret");
    }
}
