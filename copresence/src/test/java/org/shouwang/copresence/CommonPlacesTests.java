package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPlacesTests {
    private static final int MAHJONG_ROOM = 900;
    private static final int STATION = 901;

    @Test
    void theSmallRoomSurprisesMoreThanTheStation() {
        var presences = new ArrayList<Presence>();
        var random = new Random(1);
        for (var person = 0; person < 2_000; person++) {
            presences.add(Presence.of(person, STATION, FIRST_DAY + 3_600 + random.nextInt(7_200), 1_800));
            presences.add(Presence.of(person, random.nextInt(500), FIRST_DAY + random.nextInt(DAY), 900));
        }
        for (var person : List.of(3, 5, 8)) {
            presences.add(Presence.of(person, MAHJONG_ROOM, FIRST_DAY + 50_000 + person * 600, 3_600));
        }
        var common = common(presences, 3, 5, 8, 13);
        assertThat(common.getFirst()).satisfies(first -> {
            assertThat(first.place()).isEqualTo(MAHJONG_ROOM);
            assertThat(first.people()).containsExactly(3, 5, 8);
            assertThat(first.others()).isEqualTo(3);
            assertThat(first.surprise()).isGreaterThan(6);
        });
        assertThat(common).filteredOn(place -> place.place() == STATION).allMatch(place -> place.surprise() < 1);
    }

    @Test
    void staysFarApartAreNotInCommon() {
        var common =
                common(List.of(Presence.of(1, 7, FIRST_DAY, 600), Presence.of(2, 7, FIRST_DAY + 10_000, 600)), 1, 2);
        assertThat(common).isEmpty();
    }

    @Test
    void aPlaceWhereEverybodyWasSurprisesNobody() {
        var presences = List.of(
                Presence.of(1, 7, FIRST_DAY, 600),
                Presence.of(2, 7, FIRST_DAY, 600),
                Presence.of(3, 7, FIRST_DAY, 600));
        assertThat(common(presences, 1, 2, 3)).extracting(CommonPlace::surprise).containsExactly(0.0);
        assertThat(common(presences, 1, 2)).extracting(CommonPlace::surprise).containsExactly(0.0);
    }

    @Test
    void tellsApartWhatNoDoubleIsSmallEnoughFor() {
        var presences = new ArrayList<Presence>();
        var cases = new ArrayList<Case>();
        for (var person = 0; person < 600; person++) {
            cases.add(new Case(person, FIRST_DAY, FIRST_DAY + DAY));
            presences.add(Presence.of(person, 1, FIRST_DAY, 600));
            if (person < 500) {
                presences.add(Presence.of(person, 9, FIRST_DAY + 5_000, 600));
            }
            if (person < 550) {
                presences.add(Presence.of(person, 5, FIRST_DAY + 9_000, 600));
            }
        }
        var common = new SmallCity(presences).view().common(cases, 0, 20_000_000);
        assertThat(common).extracting(CommonPlace::place).containsExactly(1, 5, 9);
        assertThat(common.getFirst().surprise()).isEqualTo(600 * Math.log10(20_000_000 / 600.0), within(1e-6));
    }

    @Test
    void staysOfNoLengthAreAmongThoseWhoWereThere() {
        var common = common(List.of(Presence.of(1, 7, FIRST_DAY, 0), Presence.of(2, 7, FIRST_DAY, 0)), 1, 2, 3);
        assertThat(common).singleElement().satisfies(place -> {
            assertThat(place.people()).containsExactly(1, 2);
            assertThat(place.others()).isEqualTo(2);
        });
    }

    @Test
    void whoeverHasTwoNumbersIsOneAndANumberOfTwoIsEachWhileItIsTheirs() {
        var presences = List.of(
                Presence.of(1, 7, FIRST_DAY, 600),
                Presence.of(2, 7, FIRST_DAY, 600),
                Presence.of(3, 7, FIRST_DAY + 7_200, 600),
                Presence.of(1, 7, FIRST_DAY + 7_200, 600));
        var cases = Map.of(
                10, List.of(window(1, 0, 3_600), window(2, 0, DAY)),
                11, List.of(window(1, 3_600, DAY)),
                12, List.of(window(3, 0, DAY)));
        assertThat(new SmallCity(presences).view().common(cases, 0, 1_000))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.from()).isEqualTo(FIRST_DAY + 7_200);
                    assertThat(place.people()).containsExactly(11, 12);
                    assertThat(place.surprise()).isEqualTo(-Math.log10(twoOrMore(3, 0.002)), within(1e-9));
                });
    }

    private static double twoOrMore(int asked, double share) {
        return 1 - Math.pow(1 - share, asked) - asked * share * Math.pow(1 - share, asked - 1.0);
    }

    private static Case window(int person, int from, int until) {
        return new Case(person, FIRST_DAY + from, FIRST_DAY + until);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void findsWhatComparingEveryStayWithEveryOtherFinds(long seed) {
        var random = new Random(seed);
        var seen = 0;
        for (var city : List.of(SmallCity.of(seed, 40, 4, 12), SmallCity.circle(seed))) {
            var cases = new ArrayList<Case>();
            for (var i = 0; i < 8; i++) {
                var from = FIRST_DAY + random.nextInt(DAY);
                var stay = city.presences().get(random.nextInt(city.presences().size()));
                cases.add(new Case(stay.person(), from, from + DAY / 2 + random.nextInt(DAY)));
            }
            var gap = random.nextInt(3_600);
            var found = city.view().common(cases, gap, 60);
            assertThat(found)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(CommonPlace::surprise).reversed());
            assertThat(found)
                    .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                            .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1, Double.class)
                            .build())
                    .containsExactlyInAnyOrderElementsOf(
                            new ReferenceCommonPlaces(city.reference(), gap, 60).of(cases));
            seen += found.size();
        }
        assertThat(seen).isPositive();
    }

    @Test
    void noPopulationAndNoNegativeGap() {
        var view = new SmallCity(List.of()).view();
        assertThatThrownBy(() -> view.common(List.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view.common(List.of(), -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CommonPlace> common(List<Presence> presences, int... people) {
        var cases = new ArrayList<Case>();
        for (var person : people) {
            cases.add(new Case(person, FIRST_DAY, FIRST_DAY + DAY));
        }
        var view = new SmallCity(presences).view();
        return view.common(cases, 1_800, view.people());
    }
}
