package org.shouwang.taps.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.copresence.rides.RideInference;
import org.shouwang.copresence.rides.Tap;
import org.shouwang.taps.gtfs.SmallFeed;

class GtfsNetworkTests {
    private static final LocalDate WEDNESDAY = LocalDate.of(2022, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private GtfsNetwork network() throws IOException {
        return GtfsNetwork.of(new SmallFeed()
                .and("trips.txt", "7,W,t4,0\n")
                .and(
                        "stop_times.txt",
                        "t4,18:00:00,18:00:00,A,1\nt4,18:04:00,18:04:00,B,2\nt4,18:14:00,18:14:00,C,3\nt4,18:24:00,18:24:00,D,4\n")
                .read(folder));
    }

    private static long at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toEpochSecond();
    }

    @Test
    void tripsWithTheSameStopsAreOnePattern() throws IOException {
        var network = network();
        var seven = network.line("七路").orElseThrow();

        var portion = network.portion(List.of(seven));

        assertThat(network.lines()).isEqualTo(2);
        assertThat(portion.network().patterns()).hasSize(2);
        var there = portion.network().pattern(0);
        assertThat(there.line()).isZero();
        assertThat(there.length()).isEqualTo(4);
        assertThat(there.duration()).isEqualTo((12 + 24) * 60 / 2);
    }

    @Test
    void stopsLieInMetres() throws IOException {
        var network = network();
        var portion = network.portion(List.of(network.line("七路").orElseThrow()));

        assertThat(portion.network().metres(0, 1)).isCloseTo(1_112, within(2.0));
        assertThat(portion.network().stops()).isEqualTo(4);
    }

    @Test
    void departuresAreThoseOfTheServiceDay() throws IOException {
        var network = network();
        var portion = network.portion(List.of(network.line("七路").orElseThrow()));

        var day = portion.timetable().departures(0, at(WEDNESDAY, 0, 0), at(WEDNESDAY.plusDays(1), 0, 0));
        var morning = portion.timetable().departures(0, at(WEDNESDAY, 7, 0), at(WEDNESDAY, 9, 0));

        assertThat(day).containsExactly(at(WEDNESDAY, 8, 0), at(WEDNESDAY, 18, 0));
        assertThat(morning).containsExactly(at(WEDNESDAY, 8, 0));
    }

    @Test
    void aTimetableThatHasRunOutGoesOnByWeekdays() throws IOException {
        var network = network();
        var portion = network.portion(List.of(network.line("七路").orElseThrow()));
        var later = WEDNESDAY.plusWeeks(20);

        assertThat(portion.timetable().departures(0, at(later, 0, 0), at(later.plusDays(1), 0, 0)))
                .containsExactly(at(later, 8, 0), at(later, 18, 0));
        assertThat(portion.timetable().departures(0, at(later.plusDays(4), 5, 0), at(later.plusDays(4), 23, 0)))
                .isEmpty();
    }

    @Test
    void theHourHasItsPace() throws IOException {
        var network = network();
        var portion = network.portion(List.of(network.line("七路").orElseThrow()));

        assertThat(portion.timetable().pace(0, at(WEDNESDAY, 8, 30))).isCloseTo(12 / 18.0, within(0.001));
        assertThat(portion.timetable().pace(0, at(WEDNESDAY, 18, 30))).isCloseTo(24 / 18.0, within(0.001));
        assertThat(portion.timetable().pace(0, at(WEDNESDAY, 12, 0))).isCloseTo(12 / 18.0, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"七路, 0", "七, 0", "' 七 路', 0", "7, 0", "Ring, 1", "ring, 1", "ＲＩＮＧ, 1", "9, 1"})
    void linesAreFoundAsPeopleWriteThem(String name, int line) throws IOException {
        assertThat(network().line(name)).hasValue(line);
    }

    @Test
    void aNameThatMayBeTwoLinesIsNone() throws IOException {
        var network = GtfsNetwork.of(new SmallFeed()
                .with("routes.txt", "route_id,route_short_name,route_long_name,route_type\n7,M1,,3\n9,m-1,,3\n")
                .read(folder));

        assertThat(network.line("M1")).hasValue(0);
        assertThat(network.line("m-1")).hasValue(1);
        assertThat(network.line("m1")).isEmpty();
        assertThat(network.line("M2")).isEmpty();
    }

    @Test
    void stopsAreKnownByIdOrNameWhereTheLineCalls() throws IOException {
        var network = network();
        var seven = network.line("七路").orElseThrow();
        var portion = network.portion(List.of(seven));

        assertThat(portion.stops("B")).isEqualTo(portion.stops("西门")).hasSize(1);
        assertThat(portion.stops("西 门 站")).isEqualTo(portion.stops("西门"));
        assertThat(portion.stops("月球")).isEmpty();
    }

    @Test
    void nobodyBoardsWhereEveryRunEnds() throws IOException {
        var network = network();
        var seven = network.line("七路").orElseThrow();
        var ring = network.line("Ring").orElseThrow();

        assertThat(network.leavesFrom(seven, "西门")).isTrue();
        assertThat(network.leavesFrom(seven, "北门")).isTrue();
        assertThat(network.leavesFrom(seven, "月球")).isFalse();
        assertThat(network.leavesFrom(ring, "东门, 南侧")).isTrue();
        assertThat(network.leavesFrom(ring, "西门")).isFalse();
    }

    @Test
    void aLineLeadsToTheStopsBehindTheOneOfBoarding() throws IOException {
        var network = network();
        var seven = network.line("七路").orElseThrow();

        assertThat(network.leadsTo(seven, "南门", "西门")).isTrue();
        assertThat(network.leadsTo(seven, "南门", null)).isTrue();
        assertThat(network.leadsTo(seven, "南门", "月球")).isTrue();
        assertThat(network.leadsTo(seven, "东门, 南侧", "北门")).isTrue();
        assertThat(network.leadsTo(seven, "东门, 南侧", "西门")).isFalse();
        assertThat(network.leadsTo(seven, "西门", "西门")).isFalse();
        assertThat(network.leadsTo(seven, "月球", null)).isFalse();
    }

    @Test
    void ridesAreInferredOnIt() throws IOException {
        var network = network();
        var portion = network.portion(List.of(network.line("七路").orElseThrow()));
        var taps = List.of(
                new Tap(1, at(WEDNESDAY, 8, 0), 0, 1, 0),
                new Tap(2, at(WEDNESDAY, 8, 3), 0, 1, 0),
                new Tap(1, at(WEDNESDAY, 18, 0), 0, 1, 0));

        var rides = new RideInference(portion.network(), portion.timetable(), ZONE).infer(taps);

        assertThat(rides).hasSize(3).allSatisfy(ride -> {
            assertThat(ride.likely(1, 1)).isPresent();
            assertThat(ride.longestSeconds())
                    .isEqualTo(2 * portion.network().pattern(1).duration());
        });
    }
}
