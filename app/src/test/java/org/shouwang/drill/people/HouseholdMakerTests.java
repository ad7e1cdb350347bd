package org.shouwang.drill.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.drill.people.SyntheticHousehold.Member;

class HouseholdMakerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private final HouseholdMaker maker = new HouseholdMaker(1, DAY);
    private final List<SyntheticHousehold> community =
            IntStream.range(0, 2_250).mapToObj(maker::make).toList();
    private final List<Member> people =
            community.stream().flatMap(h -> h.members().stream()).toList();

    @Test
    void aCommunityHasAboutFiveThousandPeople() {
        assertThat(people).hasSizeBetween(4_900, 5_150);
    }

    @Test
    void theSameSeedMakesTheSamePeopleInAnyOrder() {
        var again = new HouseholdMaker(1, DAY);

        assertThat(again.make(77)).isEqualTo(community.get(77));
        assertThat(new HouseholdMaker(2, DAY).make(77)).isNotEqualTo(community.get(77));
    }

    @Test
    void nobodySharesADocumentOrPhone() {
        assertThat(people.stream().map(p -> p.document().number()).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(people.stream().map(Member::phone).filter(Objects::nonNull)).doesNotHaveDuplicates();
    }

    @Test
    void residentIdNumbersBelongToNoRegion() {
        assertThat(people)
                .filteredOn(p -> "RESIDENT_ID".equals(p.document().kind()))
                .extracting(p -> Objects.requireNonNull(p.document().number()))
                .allMatch(number -> number.startsWith("99")
                        && number.charAt(17) == SyntheticDocuments.check(number.substring(0, 17)));
    }

    @Test
    void theKnownCheckCharacterIsFound() {
        assertThat(SyntheticDocuments.check("11010519491231002")).isEqualTo('X');
    }

    @Test
    void childrenHaveAGuardianAndEveryNeedOccurs() {
        assertThat(people).filteredOn(p -> p.guardian() != null).hasSizeGreaterThan(300);
        assertThat(people.stream().flatMap(p -> p.needs().stream()).map(SyntheticHousehold.Need::kind))
                .contains(
                        "CHRONIC_MEDICINE",
                        "PREGNANT",
                        "DIALYSIS",
                        "CHEMOTHERAPY",
                        "BEDRIDDEN",
                        "DISABLED",
                        "DIET",
                        "LIVES_ALONE",
                        "CARER_AWAY",
                        "NO_SMARTPHONE",
                        "INFANT",
                        "OVER_70");
    }

    @Test
    void aCrowdHasAsManyPeopleAsAsked() {
        assertThat(maker.crowd(9_000, 9).members()).hasSize(9);
    }
}
