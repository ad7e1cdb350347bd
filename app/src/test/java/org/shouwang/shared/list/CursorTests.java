package org.shouwang.shared.list;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.shared.Invalid;

class CursorTests {
    @Test
    void comesBackAsItWent() {
        var at = Instant.parse("2026-03-01T08:00:00.123456Z");
        var id = UUID.randomUUID();

        var cursor = requireNonNull(Cursor.parse(Cursor.of(at, id, "香阅四季"), 3));

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.text(2)).isEqualTo("香阅四季");
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(Cursor.parse(null, 2)).isNull();
        assertThat(Cursor.parse("", 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!", "____", "MQ", "AB8fHw", "' or 1=1", "AB8A"})
    void refusesWhatItDidNotMake(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Cursor.parse(text, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "1999-12-31T23:59:59Z"})
    void refusesMomentsThatNoRowHas(String moment) {
        var cursor = requireNonNull(Cursor.parse(Cursor.of(moment), 1));

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursor.instant(0));
    }

    @Test
    void refusesKeysOfAnotherKind() {
        var cursor = requireNonNull(Cursor.parse(Cursor.of("a"), 1));

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursor.uuid(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursor.instant(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursor.number(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cursor.path(0));
    }
}
