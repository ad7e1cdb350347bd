package org.shouwang.shared.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.AreasByKind;
import org.shouwang.shared.support.OverHttp;
import org.shouwang.shared.transfer.ImportJob.Totals;
import org.shouwang.shared.web.Sentences;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an import, one by one. */
@OverHttp
@TestInstance(TestInstance.Lifecycle.PER_METHOD) // a list each: what one leaves half done would hold up another
class ImportStepsTests {
    private static final AreaPath HERE = new AreaPath("140403010002");
    private static final AreaPath THERE = new AreaPath("140403010003");

    /** Not long ago: what runs by itself would find it expired. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final ImportJobs jobs;
    private final ImportRun run;
    private final TransactionTemplate transaction;
    private final Deadlocked list = new Deadlocked("sheet " + UUID.randomUUID());

    ImportStepsTests(
            JdbcClient jdbc,
            JsonMapper json,
            SealedFiles files,
            Sentences sentences,
            PlatformTransactionManager transactions) {
        this.jobs = new ImportJobs(jdbc, json, Clock.fixed(now, ZoneOffset.UTC));
        var lists = new StaticListableBeanFactory(Map.of("list", list)).getBeanProvider(Importable.class);
        this.run = new ImportRun(lists, jobs, files, sentences, transactions);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anUndoingThatFailedLeavesWhatWasAppliedAndCanBeRepeated() {
        var id = applied();
        assertThat(jobs.step(id, ImportState.DONE, ImportState.UNDOING)).isTrue();

        run.undo(id);

        var failed = jobs.find(id).orElseThrow();
        assertThat(failed.state()).isEqualTo(ImportState.DONE);
        assertThat(failed.problem()).isEqualTo("shared.import-undo-failed");
        assertThat(failed.rowsDone()).isEqualTo(6);

        assertThat(jobs.step(id, ImportState.DONE, ImportState.UNDOING)).isTrue();
        run.undo(id);

        var undone = jobs.find(id).orElseThrow();
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.problem()).isNull();
    }

    @Test
    void oneFileIsNotTakenBackWhileAnotherOneOfItsListBeginsToBeTakenIn() throws Exception {
        var coming = checked(HERE, UUID.randomUUID());
        var going = applied();
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var apply = threads.submit(() -> transaction.execute(_ -> {
                var taken = jobs.step(coming, ImportState.CHECKED, ImportState.APPLYING);
                begun.countDown();
                pause();
                return taken;
            }));
            begun.await();

            boolean taken = transaction.execute(_ -> jobs.step(going, ImportState.DONE, ImportState.UNDOING));
            assertThat(taken).isFalse();
            assertThat(apply.get()).isTrue();
        }
    }

    @Test
    void filesOfOthersDoNotHideThoseThatTheReaderMayWrite() {
        var house = UUID.randomUUID();
        var mine = checked(HERE, house);
        checked(THERE, house);
        checked(THERE, house);

        var found = jobs.of(house, new AreasByKind(Map.of(list.list(), AreaScope.of(HERE))), 1);

        assertThat(found).extracting(ImportJob::id).containsExactly(mine);
        assertThat(jobs.of(house, new AreasByKind(Map.of("another", AreaScope.of(HERE))), 1))
                .isEmpty();
        assertThat(jobs.of(house, new AreasByKind(Map.of()), 1)).isEmpty();
    }

    private UUID applied() {
        var id = checked(HERE, UUID.randomUUID());
        assertThat(jobs.step(id, ImportState.CHECKED, ImportState.APPLYING)).isTrue();
        jobs.applied(id);
        return id;
    }

    private UUID checked(AreaPath area, UUID owner) {
        var id = UUID.randomUUID();
        jobs.add(new ImportJob(
                id,
                owner,
                list.list(),
                Format.CSV,
                area,
                "zh",
                UUID.randomUUID(),
                "checksum",
                ImportState.CHECKING,
                null,
                0,
                Totals.NONE,
                List.of(),
                null,
                null,
                now,
                null,
                now));
        jobs.checked(id, new Totals(3, 2, 1), List.of());
        return id;
    }

    /** Long enough for the other one to stand in line. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Taking something back from it fails the first time. */
    private static final class Deadlocked implements Importable {
        private final String name;
        private boolean tried;

        Deadlocked(String name) {
            this.name = name;
        }

        @Override
        public String list() {
            return name;
        }

        @Override
        public String permission() {
            return "ARRANGE_PLACES";
        }

        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public List<List<String>> examples() {
            return List.of();
        }

        @Override
        public void check(AreaPath area) {}

        @Override
        public Intake open(Commission commission, boolean forGood) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long undo(Commission commission) {
            if (!tried) {
                tried = true;
                throw new CannotAcquireLockException("deadlock detected");
            }
            return 0;
        }
    }
}
