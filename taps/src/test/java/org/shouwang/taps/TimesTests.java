package org.shouwang.taps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesTests {
    private static final String AMERICAN = "MM/dd/uuuu HH:mm:ss";
    private static final String BRITISH = "dd/MM/uuuu HH:mm:ss";
    private static final LocalDateTime FOURTH_OF_MARCH = LocalDateTime.of(2022, 3, 4, 8, 0);

    @Test
    void aTimeMeansTheSameWhateverStandsBeforeIt() {
        var times = new Times(List.of(AMERICAN, BRITISH), ZoneOffset.UTC);
        for (var before : List.of("03/04/2022 08:00:00", "13/03/2022 08:00:00", "yesterday", "31/04/2022 08:00:00")) {
            times.read(before);
            assertThat(times.read("03/04/2022 08:00:00"))
                    .as(before)
                    .hasValue(FOURTH_OF_MARCH.toEpochSecond(ZoneOffset.UTC));
        }
    }

    @Test
    void whatFitsTheFirstPatternInNoWayIsReadByTheSecond() {
        var times = new Times(List.of(AMERICAN, BRITISH), ZoneOffset.UTC);
        assertThat(times.read("13/03/2022 08:00:00"))
                .hasValue(LocalDateTime.of(2022, 3, 13, 8, 0).toEpochSecond(ZoneOffset.UTC));
        assertThat(times.read("31/04/2022 08:00:00")).isEmpty();
    }

    @Test
    void oneBadTimeDoesNotTurnMillisecondsIntoSeconds() {
        var times = new Times(List.of("epoch-millis", "epoch-seconds"), ZoneOffset.UTC);
        assertThat(times.read("yesterday")).isEmpty();
        assertThat(times.read("1646956800999")).hasValue(1_646_956_800);
    }

    @Test
    void theLookBeforehandTurnsNothingAway() {
        var patterns = List.of(
                AMERICAN,
                "yy/M/d H:mm",
                "uuuu-MM-dd HH:mm:ss[ VV]",
                "uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX]",
                "epoch-millis");
        var all = new Times(patterns, ZoneOffset.UTC);
        var alone = patterns.stream()
                .map(pattern -> new Times(List.of(pattern), ZoneOffset.UTC))
                .toList();
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var text = time(random);
            var expected = alone.stream()
                    .map(one -> one.read(text))
                    .filter(OptionalLong::isPresent)
                    .findFirst();
            assertThat(all.read(text)).as(text).isEqualTo(expected.orElse(OptionalLong.empty()));
        }
    }

    /** Of every second number some lie beyond what a clock or calendar has. */
    private static String time(Random random) {
        var form = List.of(
                        "%02d/%02d/20%02d %02d:%02d:%02d",
                        "%3$02d/%1$d/%2$d %4$d:%5$02d",
                        "20%3$02d-%1$02d-%2$02d %4$02d:%5$02d:%6$02d",
                        "20%3$02d-%1$02d-%2$02d %4$02d:%5$02d:%6$02d Europe/Berlin",
                        "20%3$02d-%1$02d-%2$02dT%4$02d:%5$02d",
                        "20%3$02d-%1$02d-%2$02dT%4$02d:%5$02d:%6$02d.250+%4$02d:%5$02d",
                        "16%02d%02d%02d%02d%02d%02d1")
                .get(random.nextInt(7));
        return form.formatted(
                random.nextInt(14),
                random.nextInt(33),
                random.nextInt(100),
                random.nextInt(26),
                random.nextInt(62),
                random.nextInt(62));
    }
}
