package org.shouwang.presence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.support.ModuleTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Vehicles and lines are written by several offices, each in its own way. */
@ModuleTest
class SpellingTests {
    private final Spots spots;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String plate = UUID.randomUUID()
            .toString()
            .substring(0, 6)
            .toUpperCase(Locale.ROOT)
            .replace("-", "X");

    SpellingTests(Spots spots, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.spots = spots;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void oneVehicleOnOneLineIsOnePlaceCalledAsItWasFirst() {
        var first = vehicle("苏K " + plate, "26路");

        var numbers = spots.numbers(List.of(
                first,
                vehicle("苏K" + plate, "26"),
                vehicle("苏k·" + plate.toLowerCase(Locale.ROOT), "２６"),
                vehicle("苏Ｋ-" + plate, "26 路")));

        assertThat(numbers.values()).hasSize(4).containsOnly(number(first));
        assertThat(spots.byNumber(List.of(number(first)))).containsValue(first);
    }

    @Test
    void anotherLineIsAnotherPlace() {
        assertThat(number(vehicle(plate, "26"))).isNotEqualTo(number(vehicle(plate, "27")));
        assertThat(number(vehicle(plate, "26"))).isNotEqualTo(number(vehicle(plate, "")));
    }

    @Test
    void placesFromBeforeAreKnownAgainByTheSameForm() {
        var written = List.of(
                vehicle("苏K 12417", "26路"),
                vehicle("苏K12417", "26"),
                vehicle("苏k·12417", "２６"),
                vehicle("-", "路"),
                vehicle("", "M001线"),
                vehicle("粤Ｂ.777", "公交9路"));

        transaction.executeWithoutResult(status -> {
            jdbc.execute("""
                    create temp table old_spot (number int primary key, kind text, code text collate "C", line text,
                        constraint spot_kind_code_line_key unique (kind, code, line))
                    """);
            for (var i = 0; i < written.size(); i++) {
                jdbc.update(
                        "insert into old_spot values (?, 'VEHICLE', ?, ?)",
                        i,
                        written.get(i).code(),
                        written.get(i).line());
            }
            jdbc.execute(migration().replace("presence.spot", "old_spot"));

            var keys = jdbc.query(
                    "select same_code, same_line from old_spot order by number",
                    (rs, _) -> new SpotKey(Kind.VEHICLE, rs.getString("same_code"), rs.getString("same_line")));
            for (var i : new int[] {0, 3, 4, 5}) {
                assertThat(keys.get(i)).isEqualTo(SpotKey.of(written.get(i)));
            }
            assertThat(keys).doesNotHaveDuplicates();
            status.setRollbackOnly();
        });
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/presence/V10__one_vehicle_in_two_spellings.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(Spot spot) {
        return requireNonNull(spots.numbers(List.of(spot)).get(spot));
    }

    private static Spot vehicle(String plate, String line) {
        return new Spot(Kind.VEHICLE, plate, plate, line, "bus-sealed", null);
    }
}
