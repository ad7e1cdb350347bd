package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {
    @ParameterizedTest
    @ValueSource(strings = {"苏K12417", "苏K 12417", "苏k·12417", "苏Ｋ１２４１７", "苏K-12417", " 苏K．12417", "苏K\u300012417"})
    void ofOnePlate(String written) {
        assertThat(Spelling.plate(written)).isEqualTo("苏K12417");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "26路", "２６路", "26 路", "公交26路", "Line 26"})
    void ofOneLine(String written) {
        assertThat(Spelling.line(written)).isEqualTo("26");
    }

    @Test
    void whatIsWrittenIsSomething() {
        assertThat(Spelling.plate("-")).isEqualTo("-");
        assertThat(Spelling.line("路")).isEqualTo("路");
        assertThat(Spelling.plate("")).isEmpty();
    }
}
