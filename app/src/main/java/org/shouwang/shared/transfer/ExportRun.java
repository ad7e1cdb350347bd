package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.shouwang.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one export. Counting and reading see one snapshot, and the file counts only if it holds as many rows as were
 * counted. May run again after a crash: it begins from nothing.
 */
@Component
class ExportRun {
    private static final Logger log = LoggerFactory.getLogger(ExportRun.class);
    private static final Duration REPORT_EVERY = Duration.ofMillis(500);
    private static final int LOOK_AT_CLOCK_EVERY = 200;

    private final ObjectProvider<Exportable> lists;
    private final ExportJobs jobs;
    private final SealedFiles files;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate report;

    ExportRun(
            ObjectProvider<Exportable> lists,
            ExportJobs jobs,
            SealedFiles files,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.report = new TransactionTemplate(transactions);
        report.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(UUID id) {
        jobs.find(id).ifPresent(job -> {
            LocaleContextHolder.setLocale(Locale.of(job.language()));
            try {
                snapshot.executeWithoutResult(_ -> write(job));
            } catch (DomainException e) {
                abandon(job, e.code());
            } catch (Cancelled e) {
                files.delete(id);
            } catch (RuntimeException e) {
                log.error(
                        "export {} of {} failed: {}",
                        id,
                        job.list(),
                        e.getClass().getName());
                abandon(job, "shared.export-failed");
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
    }

    private void abandon(ExportJob job, String code) {
        files.delete(job.id());
        jobs.fail(job.id(), code);
    }

    private void write(ExportJob job) {
        var list = lists.stream()
                .filter(candidate -> candidate.list().equals(job.list()))
                .findFirst()
                .orElseThrow();
        var total = list.count(job.wanted());
        if (total > job.format().mostRows()) {
            throw ExportRefused.tooManyRows();
        }
        reported(() -> jobs.begin(job.id(), total));
        try (var sheet = job.format().writer(files.write(job.id()))) {
            var counter = new Counter(job);
            var columns = list.columns().stream()
                    .map(column -> job.language().equals("zh") ? column.zh() : column.en())
                    .toList();
            sheet.heading(columns);
            list.rows(job.wanted(), row -> {
                try {
                    sheet.row(row.stream().map(Cells::text).toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                counter.count();
            });
            if (counter.rows != total) {
                throw ExportRefused.incomplete();
            }
            sheet.note(Cells.note(job, total, clock.instant(), list.reference(job.wanted())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reported(() -> jobs.finish(job.id(), total));
    }

    private void reported(BooleanSupplier update) {
        if (!Boolean.TRUE.equals(report.execute(_ -> update.getAsBoolean()))) {
            throw new Cancelled();
        }
    }

    /** Says how far it is, not with every row. */
    private final class Counter {
        private final ExportJob job;
        private long rows;
        private Instant reportedAt = clock.instant();

        Counter(ExportJob job) {
            this.job = job;
        }

        void count() {
            rows++;
            if (rows % LOOK_AT_CLOCK_EVERY == 0
                    && Duration.between(reportedAt, clock.instant()).compareTo(REPORT_EVERY) > 0) {
                reportedAt = clock.instant();
                reported(() -> jobs.progress(job.id(), rows));
            }
        }
    }

    private static final class Cancelled extends RuntimeException {}
}
