package org.shouwang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.support.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database changes the trail; each change is undone after the verifier has seen it. */
@ModuleTest
class TamperingTests {
    private static final AreaPath COMMUNITY = new AreaPath("140403010002");
    private final Audit audit;
    private final Housekeeping housekeeping;
    private final Verifier verifier;
    private final VerifyCommand command;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private List<UUID> sealed = List.of();
    private UUID unsealed = UUID.randomUUID();

    TamperingTests(
            Audit audit,
            Housekeeping housekeeping,
            Verifier verifier,
            VerifyCommand command,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.audit = audit;
        this.housekeeping = housekeeping;
        this.verifier = verifier;
        this.command = command;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void threeLinksAndAnEntryThatWaits() {
        housekeeping.sealAll();
        var subject = UUID.randomUUID();
        for (int link = 0; link < 3; link++) {
            audit.record(IntStream.range(0, 4)
                    .mapToObj(_ -> AuditEvent.of(null, "test.seen", subject, COMMUNITY)
                            .because("check")
                            .with("field", "PHONE"))
                    .toList());
            housekeeping.sealAll();
        }
        housekeeping.rememberHead();
        sealed = idsOf(subject);
        var last = UUID.randomUUID();
        audit.record(AuditEvent.of(null, "test.seen", last, COMMUNITY));
        unsealed = idsOf(last).getFirst();
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void namesAnAlteredEntryWhateverWasAltered() {
        for (var change : List.of(
                "action = 'test.other'",
                "actor = gen_random_uuid()",
                "subject = null",
                "at = at - interval '1 microsecond'",
                "area = '140403010003'",
                "area = null",
                "purpose = 'other'",
                "details = '{}'",
                "details = details::jsonb::text::json",
                "writer = gen_random_uuid()",
                "sequence = sequence + 1000000",
                "hash = set_byte(hash, 9, get_byte(hash, 9) # 1)")) {
            assertThat(firstFindingAfter("update audit.entry set " + change + " where id = :id", sealed.get(5)))
                    .as(change)
                    .isEqualTo(Finding.entry(sealed.get(5), "altered after it was written"));
        }
    }

    @Test
    void namesTheFirstOfSeveralBrokenRows() {
        var verdict = verdictAfter(() -> {
            tamper("update audit.entry set purpose = 'x' where id = :id", sealed.get(7));
            tamper("delete from audit.entry where id = :id", sealed.get(2));
        });

        assertThat(verdict.findings()).extracting(Finding::id).startsWith(id(sealed.get(2)), id(sealed.get(7)));
    }

    @Test
    void namesADeletedEntry() {
        assertThat(firstFindingAfter("delete from audit.entry where id = :id", sealed.get(6))
                        .sentence())
                .startsWith("entry " + sealed.get(6) + ": deleted; link ");
    }

    @Test
    void namesEntriesThatChangedPlaces() {
        var verdict = verdictAfter(() -> {
            tamper("update audit.entry set id = gen_random_uuid() where id = :id", sealed.get(0));
        });
        assertThat(verdict.findings().getFirst().id()).isEqualTo(id(sealed.get(0)));

        verdict = verdictAfter(() -> jdbc.sql("""
                        update audit.entry as one set sequence = -other.sequence
                          from audit.entry as other
                         where (one.id, other.id) in ((:a, :b), (:b, :a))
                        """)
                .param("a", sealed.get(1))
                .param("b", sealed.get(2))
                .update());
        assertThat(verdict.findings()).extracting(Finding::id).contains(id(sealed.get(1)), id(sealed.get(2)));
    }

    @Test
    void namesAForgedEntry() {
        var forged = UUID.randomUUID();
        var verdict = verdictAfter(() -> {
            jdbc.sql("""
                            insert into audit.entry
                            select :forged, at, actor, action, subject, area, purpose, details, writer, -1, hash
                              from audit.entry where id = :id
                            """).param("forged", forged).param("id", sealed.get(3)).update();
            jdbc.sql("insert into audit.unsealed values (array[:forged])")
                    .param("forged", forged)
                    .update();
        });

        assertThat(verdict.findings())
                .contains(Finding.entry(forged, "not written by this application: altered or inserted"));
    }

    @Test
    void namesAnEntryThatWasToldToStayOutOfTheChain() {
        var verdict = verdictAfter(() -> jdbc.sql("delete from audit.unsealed").update());
        assertThat(verdict.findings().getFirst())
                .isEqualTo(Finding.entry(unsealed, "taken out of the chain or inserted behind it"));

        verdict = verdictAfter(() -> tamper("delete from audit.entry where id = :id", unsealed));
        assertThat(verdict.findings().getFirst()).isEqualTo(Finding.entry(unsealed, "deleted before it was sealed"));
    }

    @Test
    void namesANumberThatIsMissing() {
        var first = idsOf(audited(3)).getFirst();
        var verdict = verdictAfter(() -> {
            tamper("delete from audit.entry where id = :id", first);
            jdbc.sql("delete from audit.unsealed where entries @> array[:id]")
                    .param("id", first)
                    .update();
            jdbc.sql("update audit.writer set seen_at = now() + interval '1 year'")
                    .update();
        });

        assertThat(verdict.findings()).extracting(Finding::row).contains("number");
    }

    @Test
    void namesLinksThatWereDeletedMovedOrMadeUp() {
        var last = lastLink();
        assertThat(firstFindingAfterLinks("delete from audit.link where ordinal = :last - 1", last)
                        .id())
                .isEqualTo(Long.toString(last - 1));
        assertThat(firstFindingAfterLinks(
                                "update audit.link set at = at + interval '1s' where ordinal = :last - 1", last)
                        .id())
                .isEqualTo(Long.toString(last - 1));
        assertThat(firstFindingAfterLinks(
                                "update audit.link set entries = array[entries[2], entries[1], entries[3], entries[4]] where ordinal = :last",
                                last)
                        .id())
                .isEqualTo(Long.toString(last));
        assertThat(firstFindingAfterLinks("delete from audit.link where ordinal = :last", last)
                        .what())
                .startsWith("cut off");
        assertThat(firstFindingAfterLinks(
                                "insert into audit.link select ordinal + 1, at, '{}', hash from audit.link where ordinal = :last",
                                last)
                        .id())
                .isEqualTo(Long.toString(last + 1));
    }

    @Test
    void namesLinksThatChangedPlaces() {
        var last = lastLink();
        var verdict = verdictAfter(() -> {
            renumber(last, -1);
            renumber(last - 1, last);
            renumber(-1, last - 1);
        });

        assertThat(verdict.findings().getFirst().id()).isEqualTo(Long.toString(last - 1));
    }

    @Test
    void namesATailThatWasCutOff() {
        var last = lastLink();
        var verdict = verdictAfter(() -> {
            jdbc.sql(
                            "delete from audit.entry where id in (select unnest(entries) from audit.link where ordinal >= :last)")
                    .param("last", last - 1)
                    .update();
            jdbc.sql("delete from audit.link where ordinal >= :last")
                    .param("last", last - 1)
                    .update();
        });

        assertThat(verdict.findings().getFirst().sentence())
                .startsWith("link " + last + ": cut off")
                .endsWith("the chain ends at link " + (last - 2));
    }

    @Test
    void namesATrailThatWasReplacedAsAWhole() {
        var verdict = verdictAfter(() -> {
            jdbc.sql("update audit.trail set id = gen_random_uuid()").update();
        });

        assertThat(verdict.whole()).isFalse();
    }

    @Test
    void theCommandSaysWhereItIsBrokenAndFails() {
        var lines = new ArrayList<String>();
        assertThat(command.run(lines::add)).isZero();
        assertThat(lines).last().isEqualTo("the audit trail is whole");

        lines.clear();
        broken(() -> {
            tamper("delete from audit.entry where id = :id", sealed.get(6));
            assertThat(command.run(lines::add)).isOne();
        });
        assertThat(lines.get(1)).startsWith("BROKEN, first at entry " + sealed.get(6) + ": deleted");
    }

    private UUID audited(int events) {
        var subject = UUID.randomUUID();
        audit.record(IntStream.range(0, events)
                .mapToObj(_ -> AuditEvent.of(null, "test.seen", subject, COMMUNITY))
                .toList());
        audit.record(AuditEvent.of(null, "test.seen", null, COMMUNITY));
        return subject;
    }

    private Finding firstFindingAfter(String sql, UUID id) {
        return verdictAfter(() -> tamper(sql, id)).findings().getFirst();
    }

    private Finding firstFindingAfterLinks(String sql, long last) {
        return verdictAfter(() -> jdbc.sql(sql).param("last", last).update())
                .findings()
                .getFirst();
    }

    private Verdict verdictAfter(Runnable tampering) {
        var verdicts = new ArrayList<Verdict>();
        broken(() -> {
            tampering.run();
            verdicts.add(verifier.verify());
        });
        return verdicts.getFirst();
    }

    private void broken(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var table : List.of("entry", "link", "anchor", "trail")) {
                jdbc.sql("alter table audit." + table + " disable trigger user").update();
            }
            work.run();
        });
    }

    private void tamper(String sql, UUID id) {
        assertThat(jdbc.sql(sql).params(Map.of("id", id)).update()).isOne();
    }

    private void renumber(long from, long to) {
        jdbc.sql("update audit.link set ordinal = :to where ordinal = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private long lastLink() {
        return jdbc.sql("select max(ordinal) from audit.link").query(Long.class).single();
    }

    private List<UUID> idsOf(UUID subject) {
        return jdbc.sql("select id from audit.entry where subject = :subject order by id")
                .param("subject", subject)
                .query((rs, _) -> rs.getObject("id", UUID.class))
                .list();
    }

    private static String id(UUID id) {
        return id.toString();
    }
}
