package org.shouwang.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.vault.Disclosure.Reveal;
import org.shouwang.vault.WorkingSets.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class VaultRetentionTests {
    private static final AreaPath HERE = new AreaPath("140403010002");

    private final WorkingSets sets;
    private final RevealBudget budget;
    private final JdbcClient jdbc;
    private final TurnableClock clock;
    private UUID reviewer = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    VaultRetentionTests(WorkingSets sets, RevealBudget budget, JdbcClient jdbc, TurnableClock clock) {
        this.sets = sets;
        this.budget = budget;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyElse() {
        reviewer = UUID.randomUUID();
        person = UUID.randomUUID();
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aWorkingSetIsGoneADayAfterItEnded() {
        var set = sets.open(assignment(Duration.ofMinutes(10)));

        clock.turn(Duration.ofDays(1).plusMinutes(10));
        sets.purge();
        assertThat(count("select count(*) from vault.working_set where id = :id", set.id()))
                .isOne();
        clock.turn(Duration.ofSeconds(1));
        sets.purge();
        assertThat(count("select count(*) from vault.working_set where id = :id", set.id()))
                .isZero();
    }

    @Test
    void whoGoesOnLookingIsOnRecordOnceForEachTimeThatTheSetHadEnded() {
        var first = sets.hold(assignment(Duration.ofMinutes(10)));
        clock.turn(Duration.ofMinutes(9));
        var prolonged = sets.hold(assignment(Duration.ofMinutes(10)));
        assertThat(prolonged.id()).isEqualTo(first.id());
        assertThat(prolonged.until()).isEqualTo(FixedClock.NOW.plus(Duration.ofMinutes(19)));
        assertThat(looks()).isOne();

        clock.turn(Duration.ofMinutes(10));
        var later = sets.hold(assignment(Duration.ofMinutes(10)));
        assertThat(later.id()).isNotEqualTo(first.id());
        assertThat(looks()).isEqualTo(2);

        var somebodyElse = new Assignment(
                UUID.randomUUID(),
                List.of(person),
                HERE,
                "REVIEW",
                clock.instant().plusSeconds(600));
        assertThat(sets.hold(somebodyElse).id()).isNotEqualTo(later.id());
        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void aSetIsProlongedForTwelveHoursAtMost() {
        var first = sets.hold(assignment(Duration.ofHours(11)));
        clock.turn(Duration.ofHours(10));

        assertThat(sets.hold(assignment(Duration.ofHours(11)))).satisfies(set -> {
            assertThat(set.id()).isEqualTo(first.id());
            assertThat(set.until()).isEqualTo(FixedClock.NOW.plus(Duration.ofHours(12)));
        });
    }

    @Test
    void whatAShiftHadUsedIsForgottenWithTheShift() {
        budget.spend(new Reveal(reviewer, person, HERE, Field.PHONE, "CHECK"));

        budget.purge();
        assertThat(count("select count(*) from vault.reveal_budget where actor = :id", reviewer))
                .isOne();
        clock.turn(Duration.ofHours(8).plusSeconds(1));
        budget.purge();
        assertThat(count("select count(*) from vault.reveal_budget where actor = :id", reviewer))
                .isZero();
    }

    private Assignment assignment(Duration length) {
        return new Assignment(
                reviewer, List.of(person), HERE, "REVIEW", clock.instant().plus(length));
    }

    private int looks() {
        return count("select count(*) from audit.entry where action = 'vault.working-set' and subject = :id", person);
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
