package org.shouwang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.audit.AuditTrail.Filter;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AuditModuleTests {
    private static final AreaPath COMMUNITY = new AreaPath("140403010002");
    private final Audit audit;
    private final Looks looks;
    private final AuditTrail trail;
    private final Housekeeping housekeeping;
    private final Verifier verifier;
    private final WriterSequence sequence;
    private final Writers writers;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private UUID subject = UUID.randomUUID();

    AuditModuleTests(
            Audit audit,
            Looks looks,
            AuditTrail trail,
            Housekeeping housekeeping,
            Verifier verifier,
            WriterSequence sequence,
            Writers writers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.audit = audit;
        this.looks = looks;
        this.trail = trail;
        this.housekeeping = housekeeping;
        this.verifier = verifier;
        this.sequence = sequence;
        this.writers = writers;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void somethingNewInAWholeTrail() {
        subject = UUID.randomUUID();
        housekeeping.sealAll();
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void writesWithTheTransactionAndNotWithoutIt() {
        transaction.executeWithoutResult(_ -> {
            audit.record(event("test.seen"));
            audit.record(List.of(event("test.changed").because("check").with("field", "PHONE"), event("test.seen")));
            assertThat(entries()).isZero();
        });
        assertThat(entries()).isEqualTo(3);

        transaction.executeWithoutResult(status -> {
            audit.record(event("test.undone"));
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void writesAtOnceOutsideOfATransactionAndInAReadOnlyOne() {
        audit.record(event("test.seen"));
        assertThat(entries()).isOne();

        var readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        readOnly.executeWithoutResult(_ -> audit.record(event("test.seen")));
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void explainsTheNumbersOfATransactionThatFailedWhileCommitting() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    audit.record(event("test.seen"));
                    jdbc.sql("create temporary table if not exists late (id int unique deferrable initially deferred)")
                            .update();
                    jdbc.sql("insert into late values (1), (1)").update();
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(entries()).isZero();

        audit.record(event("test.seen"));
        assertThat(writers.gaps(sequence.writer())).hasSize(1);
        housekeeping.sealAll();
        assertThat(writers.gaps(sequence.writer())).isEmpty();
        assertThat(verifier.verify().whole()).isTrue();
    }

    @Test
    void tellsWhoLooked() {
        var actor = UUID.randomUUID();
        audit.record(new AuditEvent(actor, "test.seen", subject, COMMUNITY, "care", Map.of()));

        assertThat(looks.at(List.of(subject), Instant.EPOCH, 10))
                .containsExactly(new Looks.Look(FixedClock.NOW, actor, "test.seen", subject, "care"));
        assertThat(looks.at(List.of(subject), FixedClock.NOW.plusSeconds(1), 10))
                .isEmpty();
        assertThat(looks.at(List.of(UUID.randomUUID()), Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    void keepsToTheCommunityAndToTheReadersAreas() {
        audit.record(AuditEvent.of(null, "test.seen", subject, new AreaPath("14040301000200100302011002")));
        audit.record(AuditEvent.of(null, "test.started", subject, null));

        assertThat(actions(AreaScope.of(COMMUNITY))).containsExactly("test.seen");
        assertThat(actions(AreaScope.of(new AreaPath("1404")))).containsExactly("test.seen");
        assertThat(actions(AreaScope.of(new AreaPath("140403010003")))).isEmpty();
        assertThat(actions(AreaScope.NOTHING)).isEmpty();
        assertThat(actions(AreaScope.of(AreaPath.COUNTRY))).containsExactly("test.started", "test.seen");
    }

    @Test
    void pagesWithoutRepeatingOrLosingAnEntry() {
        audit.record(IntStream.range(0, 7).mapToObj(i -> event("test.n" + i)).toList());
        var filter = new Filter(null, subject, null, null, null);
        var first = trail.read(AreaScope.of(COMMUNITY), filter, null, 4);
        var second =
                trail.read(AreaScope.of(COMMUNITY), filter, UUID.fromString(Objects.requireNonNull(first.next())), 4);

        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
    }

    @Test
    void tellsTheFirstOfEachKindHoweverManyCameAfter() {
        audit.record(event("test.seen"));
        audit.record(event("test.seen").with("what", "map"));
        audit.record(IntStream.range(0, 7)
                .mapToObj(i -> event("test.seen")
                        .with("what", i % 2 == 0 ? "list" : "map")
                        .with("n", "" + i))
                .toList());
        var seen = new Filter(null, subject, "test.seen", null, null);

        var first = trail.first(AreaScope.of(COMMUNITY), seen, "what");

        assertThat(first)
                .containsOnlyKeys("", "list", "map")
                .hasEntrySatisfying("map", entry -> assertThat(entry.details()).doesNotContainKey("n"))
                .hasEntrySatisfying("list", entry -> assertThat(entry.details()).containsEntry("n", "0"));
        assertThat(trail.first(AreaScope.NOTHING, seen, "what")).isEmpty();
    }

    @Test
    void refusesToChangeAnEntry() {
        audit.record(event("test.seen"));
        for (var sql : List.of(
                "update audit.entry set action = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.link set at = now()",
                "delete from audit.link",
                "delete from audit.anchor")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("never changed");
        }
    }

    private List<String> actions(AreaScope scope) {
        return trail.read(scope, new Filter(null, subject, null, null, null), null, 10).items().stream()
                .map(AuditTrail.TrailEntry::action)
                .toList();
    }

    private AuditEvent event(String action) {
        return AuditEvent.of(null, action, subject, COMMUNITY);
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
