package org.shouwang.taps.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {
    private static final int FILE = 20_000_000;
    private static final int HELD_AT_MOST = 2_000_000;
    private static final TableFormat NO_HEADER = new TableFormat(StandardCharsets.UTF_8, ',', false);

    @ParameterizedTest
    @ValueSource(ints = {20, 1_000, 60_000})
    void littleIsHeldHoweverLongTheRowsAre(int length) throws IOException {
        var row = ",".repeat(length - 1) + "\n";
        var file = row.repeat(FILE / length).getBytes(StandardCharsets.UTF_8);
        var opened = new ArrayDeque<ByteArrayInputStream>();
        var held = new ArrayList<Long>();
        var table = new Table(
                () -> {
                    opened.add(new ByteArrayInputStream(file));
                    return opened.getLast();
                },
                NO_HEADER);
        table.read(new Table.Taker() {
            @Override
            public void columns(Columns columns) {}

            @Override
            public void row(Row row) {
                held.add(file.length - opened.getLast().available() - row.line() * length);
            }
        });
        assertThat(held).hasSize(FILE / length).allMatch(bytes -> bytes < HELD_AT_MOST);
    }
}
