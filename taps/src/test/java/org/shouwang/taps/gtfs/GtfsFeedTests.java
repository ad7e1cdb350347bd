package org.shouwang.taps.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.taps.table.FileRefused;

class GtfsFeedTests {
    private static final LocalDate WORKDAY = LocalDate.of(2022, 3, 9);

    @TempDir
    Path folder;

    @Test
    void readsTheWholeFeed() throws IOException {
        var feed = new SmallFeed().read(folder);
        assertThat(feed.faults()).isEmpty();
        assertThat(feed.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(feed.stops()).extracting(GtfsStop::name).containsExactly("东门, 南侧", "西门", "南门", "北门");
        assertThat(feed.routes()).extracting(GtfsRoute::name).containsExactly("七路", "Ring");
        assertThat(feed.trips()).extracting(GtfsTrip::id).containsExactly("t1", "t2", "t3");
    }

    @Test
    void anArchiveIsTheSameAsAFolder() throws IOException {
        var zip = new SmallFeed().zipped(folder.resolve("feed.zip"));
        assertThat(GtfsFeed.read(zip).trips())
                .isEqualTo(new SmallFeed()
                        .read(Files.createDirectory(folder.resolve("unpacked")))
                        .trips());
    }

    @Test
    void aFolderMayBePackedAsAWhole() throws IOException {
        var whole = new SmallFeed();
        for (var table : new TreeMap<>(whole.tables).entrySet()) {
            whole.without(table.getKey()).with("吉安公交/" + table.getKey(), table.getValue());
        }
        whole.with("__MACOSX/吉安公交/stops.txt", "nothing");
        for (var names : List.of("UTF-8", "GB18030")) {
            var zip = whole.zipped(folder.resolve("feed.zip"), Charset.forName(names));
            assertThat(GtfsFeed.read(zip).trips(WORKDAY)).hasSize(2);
        }
    }

    @Test
    void stopsBetweenGetTheirTimeByDistance() throws IOException {
        var trip = new SmallFeed().read(folder).trips().getFirst();
        assertThat(trip.pace()).containsExactly(0, 120, 480, 720);
        assertThat(trip.stops()).containsExactly(0, 1, 2, 3);
        assertThat(trip.calls().get(2).departure()).isEqualTo(8 * 3_600 + 9 * 60);
    }

    @Test
    void theDistanceOfTheFeedGoesBeforeThatOfTheCrow() throws IOException {
        var trip =
                new SmallFeed().with("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled
                        t1,08:00:00,08:00:00,A,1,0.5
                        t1,,,B,2,2.0
                        t1,08:08:00,08:09:00,C,5,3.5
                        """).read(folder).trips().getFirst();
        assertThat(trip.pace()).containsExactly(0, 240, 480);
    }

    @Test
    void timesGoOnPastMidnight() throws IOException {
        var feed = new SmallFeed().read(folder);
        var late = feed.trips().get(1);
        assertThat(late.calls().getLast().arrival()).isEqualTo(24 * 3_600 + 630);
        var arrival = feed.beginning(WORKDAY) + late.calls().getLast().arrival();
        assertThat(arrival)
                .isEqualTo(WORKDAY.plusDays(1)
                        .atTime(0, 10, 30)
                        .atZone(feed.zone())
                        .toEpochSecond());
    }

    @Test
    void aServiceDayBeginsTwelveHoursBeforeNoon() throws IOException {
        var feed = new SmallFeed()
                .with("agency.txt", "agency_timezone\nEurope/Berlin\n")
                .read(folder);
        var noon = LocalDate.of(2022, 3, 27).atTime(12, 0).atZone(feed.zone()).toEpochSecond();
        assertThat(feed.beginning(LocalDate.of(2022, 3, 27))).isEqualTo(noon - 43_200);
    }

    @Test
    void servicesRunOnTheirDays() throws IOException {
        var feed = new SmallFeed().read(folder);
        assertThat(feed.trips(WORKDAY)).extracting(GtfsTrip::id).containsExactly("t1", "t2");
        assertThat(feed.trips(LocalDate.of(2022, 3, 10))).isEmpty();
        assertThat(feed.trips(LocalDate.of(2022, 3, 12)))
                .extracting(GtfsTrip::id)
                .containsExactly("t3");
        assertThat(feed.trips(LocalDate.of(2022, 4, 1))).isEmpty();
    }

    @Test
    void aFeedCountsFromTheDayOnWhichItsPublisherSaysSo() throws IOException {
        var feed = new SmallFeed().and("feed_info.txt", "20220305,20220430\n").read(folder);
        assertThat(feed.firstDay()).hasValue(LocalDate.of(2022, 3, 5));
        assertThat(feed.period().last()).isEqualTo(LocalDate.of(2022, 4, 30));
        assertThat(feed.trips(LocalDate.of(2022, 3, 2))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "feed_publisher_name\nTest\n", "feed_start_date,feed_end_date\n,\n"})
    void whereNobodySaysItAFeedCountsFromItsFirstServiceDay(String info) throws IOException {
        var feed = new SmallFeed().with("feed_info.txt", info).read(folder);
        assertThat(feed.faults()).isEmpty();
        assertThat(feed.firstDay()).hasValue(LocalDate.of(2022, 3, 1));
        assertThat(feed.period().last()).isNull();
    }

    @Test
    void singleDaysAreEnoughOfACalendar() throws IOException {
        var feed = new SmallFeed().without("calendar.txt").read(folder);
        assertThat(feed.trips(LocalDate.of(2022, 3, 12))).hasSize(1);
    }

    @Test
    void aFrequencyIsManyStarts() throws IOException {
        var feed = new SmallFeed()
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nt1,07:00:00,08:00:00,1200\n")
                .read(folder);
        assertThat(feed.trips().getFirst().starts()).containsExactly(25_200, 26_400, 27_600);
        assertThat(feed.trips().get(1).starts()).containsExactly(23 * 3_600 + 50 * 60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "stops.txt|A,again,36,113|twice",
                "stops.txt|E,,95,113|out-of-range",
                "stops.txt|E,,36,181|out-of-range",
                "stops.txt|E,,here,113|number-unreadable",
                "stops.txt|E,,,|missing",
                "stops.txt|,,36,113|missing",
                "stops.txt|\"E,x,36,113|unreadable",
                "routes.txt|7,again,,3|twice",
                "calendar.txt|W,1,1,1,1,1,1,1,20220301,20220331|twice",
                "calendar.txt|Y,1,1,1,1,1,1,1,20220331,20220301|ends-before-it-begins",
                "calendar.txt|Y,1,1,1,1,1,1,1,20220230,20220301|day-unreadable",
                "calendar.txt|Y,1,1,1,1,1,1,yes,20220301,20220301|number-unreadable",
                "calendar.txt|Y,1,1,1,1,1,1,2,20220301,20220301|out-of-range",
                "calendar_dates.txt|X,20220312,3|out-of-range",
                "feed_info.txt|20220331,20220301|ends-before-it-begins",
                "feed_info.txt|,20220229|day-unreadable",
                "trips.txt|8,W,t9,0|route-unknown",
                "trips.txt|7,Q,t9,0|service-unknown",
                "trips.txt|7,W,t1,0|twice",
                "trips.txt|7,W,t9,0|too-few-stops",
                "stop_times.txt|t8,08:00:00,08:00:00,A,1|trip-unknown",
                "stop_times.txt|t1,08:00:00,08:00:00,Q,1|stop-unknown",
                "stop_times.txt|t1,8h,08:00:00,A,1|time-unreadable",
                "stop_times.txt|t1,08:60:00,08:00:00,A,1|time-unreadable",
                "stop_times.txt|t1,08:20:00,08:20:00,A,x|number-unreadable",
                "stop_times.txt|t1,08:20:00,08:20:00,A,9|sequence-twice",
                "stop_times.txt|t1,,,A,10|no-time-at-an-end",
                "stop_times.txt|t1,08:00:00,08:00:00,A,10|goes-back-in-time"
            })
    void aBadRowIsNamed(String table, String row, String code) throws IOException {
        var feed = new SmallFeed().and(table, row + "\n").read(folder);
        assertThat(feed.faults()).extracting(GtfsFault::code).containsExactly(code);
        assertThat(feed.faults().getFirst().file())
                .isEqualTo(table.equals("trips.txt") && code.equals("too-few-stops") ? "stop_times.txt" : table);
        assertThat(feed.leftOut()).isEqualTo(1);
    }

    @Test
    void aFrequencyThatEndsBeforeItBeginsIsNamed() throws IOException {
        var feed = new SmallFeed()
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nt1,08:00:00,07:00:00,1200\n")
                .read(folder);
        assertThat(feed.faults()).extracting(GtfsFault::code).containsExactly("ends-before-it-begins");
    }

    @Test
    void aTableThatMayBeMissingMayBeEmpty() throws IOException {
        var feed = new SmallFeed().with("frequencies.txt", "").with("calendar_dates.txt", "");
        assertThat(feed.read(folder).trips(WORKDAY)).hasSize(2);
        assertThat(GtfsFeed.read(feed.zipped(folder.resolve("feed.zip"))).trips(WORKDAY))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5E-3", "+2", ".5", "2.", "1e2"})
    void aDistanceMayBeWrittenInAnyWay(String distance) throws IOException {
        var feed =
                new SmallFeed().with("stop_times.txt", """
                        trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled
                        t1,08:00:00,08:00:00,A,1,0
                        t1,08:04:00,08:04:00,B,2,%s
                        """.formatted(distance)).read(folder);
        assertThat(feed.faults()).extracting(GtfsFault::subject).doesNotContain("shape_dist_traveled");
        assertThat(feed.trips()).hasSize(1);
    }

    @Test
    void whatIsRefusedNamesItsTable() {
        assertThatThrownBy(() -> new SmallFeed().with("stops.txt", "").read(folder))
                .hasMessage("EMPTY stops.txt");
        assertThatThrownBy(() -> new SmallFeed().with("stops.txt", "stop\nA\n").read(folder))
                .hasMessage("COLUMN_MISSING stops.txt: stop_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt"})
    void aFeedWithoutOneOfTheseIsNone(String table) {
        assertThatThrownBy(() -> new SmallFeed().without(table).read(folder))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.subject()).isEqualTo(table));
    }

    @Test
    void noiseIsRefusedByNameOrLeftOut() throws IOException {
        var random = new Random(1);
        var file = new SmallFeed().zipped(folder.resolve("feed.zip"));
        var whole = Files.readAllBytes(file);
        for (var i = 0; i < 400; i++) {
            var bytes = whole.clone();
            for (var n = random.nextInt(5); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(
                    file, Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length));
            attempt(file);
        }
    }

    @Test
    void spoiltTablesAreLeftOutRowByRow() throws IOException {
        var random = new Random(2);
        for (var i = 0; i < 300; i++) {
            var feed = new SmallFeed();
            for (var table : feed.tables.entrySet()) {
                var text = new StringBuilder(table.getValue());
                text.setCharAt(
                        random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
                table.setValue(text.toString().replaceAll("[\\ud800-\\udfff]", "?"));
            }
            attempt(feed.zipped(folder.resolve("feed.zip")));
        }
    }

    private static void attempt(Path file) throws IOException {
        try {
            var feed = GtfsFeed.read(file);
            assertThat(feed.trips()).allSatisfy(trip -> assertThat(trip.pace()).isSorted());
        } catch (FileRefused documented) {
            assertThat(documented).hasMessageNotContaining("null");
        }
    }
}
