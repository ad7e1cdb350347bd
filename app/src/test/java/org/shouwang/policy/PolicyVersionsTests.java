package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.audit.Audit;
import org.shouwang.resident.domain.ReviewPolicy;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rules are dated: a version applies from its day on, the shipped ones before, and none is ever changed. */
@ModuleTest
class PolicyVersionsTests {
    private static final UUID DIRECTOR = UUID.randomUUID();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final TurnableClock clock;

    PolicyVersionsTests(JdbcClient jdbc, JsonMapper json, Audit audit, TurnableClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @BeforeEach
    void onlyWhatIsShipped() {
        jdbc.sql("delete from policy.section_version").update();
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
        jdbc.sql("delete from policy.section_version").update();
    }

    @Test
    void appliesAVersionFromItsDayOn() {
        var shipped = instance().current(ReviewPolicy.class);

        instance().publish(with(shipped, 7), FixedClock.NOW.plus(Duration.ofDays(1)), DIRECTOR);

        assertThat(instance().current(ReviewPolicy.class)).isEqualTo(shipped);
        clock.turn(Duration.ofDays(1));
        assertThat(instance().current(ReviewPolicy.class).callHours()).isEqualTo(7);
    }

    @Test
    void theLaterOfTwoVersionsStands() {
        var shipped = instance().current(ReviewPolicy.class);
        instance().publish(with(shipped, 9), FixedClock.NOW.plus(Duration.ofHours(2)), DIRECTOR);
        instance().publish(with(shipped, 8), FixedClock.NOW.plus(Duration.ofHours(1)), DIRECTOR);
        instance().publish(with(shipped, 6), FixedClock.NOW.plus(Duration.ofHours(2)), DIRECTOR);

        clock.turn(Duration.ofHours(1));
        assertThat(instance().current(ReviewPolicy.class).callHours()).isEqualTo(8);
        clock.turn(Duration.ofHours(1));
        assertThat(instance().current(ReviewPolicy.class).callHours()).isEqualTo(6);
    }

    @Test
    void whoeverPublishesReadsItAtOnce() {
        var here = instance();
        var shipped = here.current(ReviewPolicy.class);

        here.publish(with(shipped, 5), FixedClock.NOW, DIRECTOR);

        assertThat(here.current(ReviewPolicy.class).callHours()).isEqualTo(5);
    }

    @Test
    void refusesWhatContradictsItselfAndChangesNothing() {
        var shipped = instance().current(ReviewPolicy.class);
        var wrong = new ReviewPolicy(50, 40, shipped.secondLookPerMille(), shipped.questionHours(), 0, shipped.rules());

        assertThatThrownBy(() -> instance().publish(wrong, FixedClock.NOW, DIRECTOR))
                .isInstanceOfSatisfying(
                        PolicyRejected.class, e -> assertThat(e.code()).isEqualTo("policy.contradiction"))
                .hasMessageContaining("thresholds")
                .hasMessageContaining("times");
        assertThat(jdbc.sql("select count(*) from policy.section_version")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToChangeWhatHasBeen() {
        var shipped = instance().current(ReviewPolicy.class);

        assertThatThrownBy(() -> instance().publish(shipped, FixedClock.NOW.minusMillis(1), DIRECTOR))
                .isInstanceOfSatisfying(
                        PolicyRejected.class, e -> assertThat(e.code()).isEqualTo("policy.in-the-past"));
    }

    @Test
    void saysInTheTrailWhoPublished() {
        instance().publish(instance().current(ReviewPolicy.class), FixedClock.NOW, DIRECTOR);

        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'policy.published' and actor = :by")
                        .param("by", DIRECTOR)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** As a second instance would be: it has cached nothing. */
    private Policies instance() {
        return new PolicyVersions(jdbc, json, audit, clock);
    }

    private static ReviewPolicy with(ReviewPolicy policy, int callHours) {
        return new ReviewPolicy(
                policy.passBelow(),
                policy.humanFrom(),
                policy.secondLookPerMille(),
                policy.questionHours(),
                callHours,
                policy.rules());
    }
}
