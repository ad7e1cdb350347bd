package org.shouwang.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.Members.Member;
import org.shouwang.resident.domain.RegistrationForm.NeedForm;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Neighbours.class)
class NeedsByAgeTests {
    private final Registering registering;
    private final Members members;
    private final Households households;
    private final NeedsByAge needs;
    private final TurnableClock clock;

    NeedsByAgeTests(
            Registering registering, Members members, Households households, NeedsByAge needs, TurnableClock clock) {
        this.registering = registering;
        this.members = members;
        this.households = households;
        this.needs = needs;
        this.clock = clock;
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aPersonTurnsSeventyOnTheBirthday() {
        var id = register(LocalDate.of(1956, 4, 10));

        // the day begins at midnight in China
        clock.turnTo(Instant.parse("2026-04-09T15:59:59Z"));
        needs.follow();
        assertThat(needsOf(id)).containsExactly(CareNeed.CHRONIC_MEDICINE);

        clock.turnTo(Instant.parse("2026-04-09T16:00:00Z"));
        assertThat(needs.follow()).isPositive();
        assertThat(needsOf(id)).containsExactlyInAnyOrder(CareNeed.CHRONIC_MEDICINE, CareNeed.OVER_70);
        assertThat(needs.follow()).isZero();
    }

    @Test
    void anInfantGrowsUpWithoutLosingAnythingElse() {
        var id = register(LocalDate.of(2023, 3, 20));
        assertThat(needsOf(id)).contains(CareNeed.INFANT);

        clock.turnTo(Instant.parse("2026-03-19T16:30:00Z"));
        needs.follow();

        assertThat(needsOf(id)).containsExactly(CareNeed.CHRONIC_MEDICINE);
    }

    private UUID register(LocalDate born) {
        var head = Forms.adult("张慧", Relation.HEAD);
        var other = Forms.person(
                "李建国", Relation.OTHER_RELATIVE, Forms.citizen(born), new NeedForm(CareNeed.CHRONIC_MEDICINE, null));
        return registering
                .own(Callers.resident(), Forms.at(Forms.dwelling(FOUR_SEASONS), head, withGuardian(other)))
                .id();
    }

    private static RegistrationForm.MemberForm withGuardian(RegistrationForm.MemberForm form) {
        return new RegistrationForm.MemberForm(
                form.name(), form.document(), null, null, form.relation(), null, 0, null, null, form.needs());
    }

    private Set<CareNeed> needsOf(UUID household) {
        var people = members.of(List.of(household)).getOrDefault(household, List.of());
        return households.needsOf(people.stream().map(Member::id).toList()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
