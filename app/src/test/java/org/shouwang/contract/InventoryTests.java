package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No column without its line in the data inventory, and no line without its column. */
@WholeApplication
class InventoryTests {
    private static final Path INVENTORY = Path.of("../docs/privacy/inventory.csv");
    private static final List<String> CLASSES =
            List.of("PUBLIC", "TECHNICAL", "INTERNAL", "PERSONAL", "SENSITIVE", "SEALED");

    private final JdbcClient jdbc;

    InventoryTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyColumnSaysWhatItHoldsWhyForHowLongAndForWhom() throws IOException {
        var lines = Files.readAllLines(INVENTORY).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();

        assertThat(lines).allSatisfy(line -> {
            assertThat(line).hasSize(6).noneMatch(String::isBlank);
            assertThat(CLASSES).contains(line.get(2));
        });
        assertThat(lines.stream().map(line -> line.get(0) + "." + line.get(1)))
                .containsExactlyInAnyOrderElementsOf(columns());
    }

    private List<String> columns() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name || '.' || column_name
                          from information_schema.columns
                         where table_schema not in ('information_schema', 'pg_catalog')
                           and table_name not like 'flyway_schema_history%'
                           and table_name not in (select table_name from information_schema.views)
                           and not exists (select from pg_catalog.pg_class c
                                            where c.oid = to_regclass(format('%I.%I', table_schema, table_name))
                                              and c.relispartition)
                        """).query((row, _) -> row.getString(1)).list();
    }
}
