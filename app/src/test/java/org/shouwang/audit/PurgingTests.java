package org.shouwang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of more than three years ago go, and what is left can still be verified against what went. */
@ModuleTest
class PurgingTests {
    /** Each test lives years after the one before. */
    private static final AtomicInteger ERA = new AtomicInteger();

    private static final AreaPath COMMUNITY = new AreaPath("140403010002");

    private final Audit audit;
    private final Housekeeping housekeeping;
    private final Purging purging;
    private final Verifier verifier;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TurnableClock clock;
    private UUID old = UUID.randomUUID();
    private UUID recent = UUID.randomUUID();

    PurgingTests(
            Audit audit,
            Housekeeping housekeeping,
            Purging purging,
            Verifier verifier,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TurnableClock clock) {
        this.audit = audit;
        this.housekeeping = housekeeping;
        this.purging = purging;
        this.verifier = verifier;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Some years pass between the two. */
    @BeforeEach
    void linksOfLongAgoAndOfNow() {
        old = UUID.randomUUID();
        recent = UUID.randomUUID();
        clock.turnTo(FixedClock.NOW.plus(Duration.ofDays(5_000L * ERA.incrementAndGet())));
        for (int i = 0; i < 3; i++) {
            written(old);
        }
        clock.turn(Duration.ofDays(1_097));
        written(recent);
        written(recent);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void removesWhatIsOverAndStaysWhole() {
        assertThat(purging.purge()).isGreaterThanOrEqualTo(12);
        housekeeping.sealAll();

        assertThat(count(old)).isZero();
        assertThat(count(recent)).isEqualTo(8);
        var verdict = verifier.verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.removed()).isGreaterThanOrEqualTo(12);
        assertThat(verdict.links()).isPositive();
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'audit.purged'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(purging.purge()).isZero();
    }

    @Test
    void findsADeletionThatIsPassedOffAsRetention() {
        purging.purge();
        housekeeping.sealAll();
        var more = jdbc.sql("select min(ordinal) from audit.link")
                .query(Long.class)
                .single();

        var findings = transaction.execute(status -> {
            jdbc.sql("select set_config('shouwang.audit_purge', 'yes', true)")
                    .query()
                    .listOfRows();
            jdbc.sql(
                            "delete from audit.entry where id in (select unnest(entries) from audit.link where ordinal = :more)")
                    .param("more", more)
                    .update();
            jdbc.sql(
                            "update audit.purge set ordinal = :more, hash = (select hash from audit.link where ordinal = :more)")
                    .param("more", more)
                    .update();
            jdbc.sql("delete from audit.link where ordinal = :more")
                    .param("more", more)
                    .update();
            var found = verifyWithin();
            status.setRollbackOnly();
            return found;
        });

        assertThat(findings).extracting(Finding::sentence).anyMatch(sentence -> sentence.contains("forged"));
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void findsALinkThatIsMissingBehindWhatWent() {
        purging.purge();
        housekeeping.sealAll();

        var findings = transaction.execute(status -> {
            jdbc.sql("select set_config('shouwang.audit_purge', 'yes', true)")
                    .query()
                    .listOfRows();
            jdbc.sql("delete from audit.link where ordinal = (select min(ordinal) from audit.link)")
                    .update();
            var found = verifyWithin();
            status.setRollbackOnly();
            return found;
        });

        assertThat(findings.getFirst().sentence()).contains("deleted");
    }

    @Test
    void letsNobodyElseDelete() {
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry where subject = :old")
                        .param("old", old)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(count(old)).isEqualTo(12);
    }

    private List<Finding> verifyWithin() {
        return verifier.verify().findings();
    }

    private void written(UUID subject) {
        audit.record(IntStream.range(0, 4)
                .mapToObj(_ -> AuditEvent.of(null, "test.seen", subject, COMMUNITY))
                .toList());
        housekeeping.sealAll();
    }

    private int count(UUID subject) {
        return jdbc.sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
