package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What validators and midnights do to records: everybody is asked about, and the slowest possible way must agree. */
class AwkwardTimesTests {
    private static final long NOON = FIRST_DAY + DAY / 2;
    private static final long MIDNIGHT = FIRST_DAY + DAY;

    @Test
    void allBoardInTheSameSecond() {
        check(IntStream.range(0, 200)
                .mapToObj(i -> Presence.of(i, 5, NOON, i * 7))
                .toList());
    }

    @Test
    void aRunOverTwoDays() {
        check(IntStream.range(0, 90)
                .mapToObj(i -> Presence.of(i, 5, MIDNIGHT - 1_800 + i * 60L, 900 + i % 7 * 300))
                .toList());
    }

    @Test
    void aStayOfMoreThanADayMeetsThoseOfThreeDays() {
        var presences = new ArrayList<Presence>();
        presences.add(Presence.of(1_000, 5, MIDNIGHT - 60, Presence.MAX_SECONDS));
        for (var i = 0; i < 100; i++) {
            presences.add(Presence.of(i, 5, FIRST_DAY + i * 3_000L, 1_000));
        }
        check(presences);
    }

    @Test
    void aClockThatGoesBackInTheMiddleOfTheDay() {
        var presences = new ArrayList<Presence>();
        for (var i = 0; i < 300; i++) {
            var back = i < 150 ? 0 : 1_800;
            presences.add(Presence.of(i % 40, 5 + i % 2, NOON + i * 20L - back, 900));
        }
        check(presences);
    }

    @Test
    void oneWhoNeverLeavesHidesNobodyWhoCameBefore() {
        var presences = new ArrayList<Presence>();
        presences.add(Presence.of(500, 5, FIRST_DAY, DAY));
        for (var i = 0; i < 400; i++) {
            presences.add(Presence.of(i, 5, FIRST_DAY + i * 200L, i % 50 == 0 ? 20_000 : 300));
        }
        check(presences);
    }

    private static void check(List<Presence> presences) {
        var city = new SmallCity(presences);
        var view = city.view();
        for (var person : presences.stream().map(Presence::person).distinct().toList()) {
            var whole = List.of(new Case(person, FIRST_DAY, FIRST_DAY + 5 * DAY));
            var part = List.of(new Case(person, NOON + 100, MIDNIGHT + 1_000));
            for (var least : List.of(1, 300)) {
                assertThat(view.contacts(whole, least))
                        .isEqualTo(city.reference().contacts(whole, least));
                assertThat(view.contacts(part, least))
                        .isEqualTo(city.reference().contacts(part, least));
            }
        }
    }
}
