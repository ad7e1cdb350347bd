package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.taps.table.TableFormat;

/** A mapping that a program makes is checked when it is made, not when a file is read by it. */
class TapMappingTests {
    private static final Map<Column, String> COLUMNS = Map.of(Column.CARD, "card", Column.TIME, "time");
    private static final List<String> TIMES = List.of("uuuu-MM-dd HH:mm:ss");

    @Test
    void isReadBySomePattern() {
        refused("times: missing", COLUMNS, List.of(), Set.of(), 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarter past", "HH:mm:ss", "uuuu-MM-dd", "uuuu-MM-dd hh:mm", "HHpm", "", "'"})
    void everyPatternSaysADayAndAMinute(String pattern) {
        refused("times: unknown: " + pattern, COLUMNS, List.of("epoch-seconds", pattern), Set.of(), 2);
    }

    @Test
    void namesTheColumnsThatEveryFileHas() {
        refused("columns: no card", Map.of(Column.TIME, "time"), TIMES, Set.of(), 2);
        refused("columns: no time", Map.of(Column.CARD, "card"), TIMES, Set.of(), 2);
    }

    @Test
    void kindsAndTheirColumnComeTogether() {
        refused("kinds: not as the columns have it", COLUMNS, TIMES, Set.of("bus"), 2);
        var withKind = Map.of(Column.CARD, "card", Column.TIME, "time", Column.KIND, "kind");
        refused("kinds: not as the columns have it", withKind, TIMES, Set.of(), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5})
    void anAmountHasAFewDigitsOnly(int digits) {
        refused("amountDigits: not 0 to 4", COLUMNS, TIMES, Set.of(), digits);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\r', '\n', '\ufffe'})
    void whatQuotesOrEndsALineSeparatesNothing(char separator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableFormat(null, separator, true))
                .withMessageStartingWith("separator: ");
    }

    private static void refused(
            String fault, Map<Column, String> columns, List<String> times, Set<String> kinds, int amountDigits) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TapMapping(TableFormat.CSV, columns, ZoneId.of("UTC"), times, kinds, amountDigits))
                .withMessage(fault);
    }
}
