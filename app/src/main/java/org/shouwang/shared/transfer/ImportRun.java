package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.shouwang.shared.DomainException;
import org.shouwang.shared.transfer.ImportJob.Fault;
import org.shouwang.shared.transfer.ImportJob.Totals;
import org.shouwang.shared.transfer.Importable.FileIntake;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Judged;
import org.shouwang.shared.transfer.Importable.Kind;
import org.shouwang.shared.transfer.Importable.Row;
import org.shouwang.shared.web.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one file: first to say what it comes to, then for good. Applying is one transaction, and counts only if it comes
 * to what the dry run said. Each step may run again after a crash: it begins from nothing.
 */
@Component
class ImportRun {
    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final int FAULTS_SHOWN = 50;
    private static final int BATCH = 1_000;

    private final ObjectProvider<Importable> lists;
    private final ImportJobs jobs;
    private final SealedFiles files;
    private final Sentences sentences;
    private final TransactionTemplate dryRun;
    private final TransactionTemplate whole;
    private final TransactionTemplate report;

    ImportRun(
            ObjectProvider<Importable> lists,
            ImportJobs jobs,
            SealedFiles files,
            Sentences sentences,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.jobs = jobs;
        this.files = files;
        this.sentences = sentences;
        this.dryRun = new TransactionTemplate(transactions);
        dryRun.setReadOnly(true);
        this.whole = new TransactionTemplate(transactions);
        this.report = new TransactionTemplate(transactions);
        report.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The rows that are wrong lie beside the file that they come from. */
    static UUID faultFile(UUID job) {
        return UUID.nameUUIDFromBytes(("faults of " + job).getBytes(StandardCharsets.US_ASCII));
    }

    void check(UUID id) {
        attempt(id, ImportState.CHECKING, job -> {
            var faults = new ArrayList<Fault>();
            var totals = dryRun.execute(_ -> rehearse(job, faults));
            jobs.checked(id, totals, faults);
        });
    }

    private Totals rehearse(ImportJob job, List<Fault> faults) {
        var list = list(job);
        try (var sheet = Format.CSV.writer(files.write(faultFile(job.id())))) {
            sheet.heading(faultHeading(list, job.language()));
            return read(job, list.open(job.commission(), false), (row, outcome) -> {
                if (outcome.kind() == Kind.WRONG && outcome.column() != null && outcome.code() != null) {
                    var fault = new Fault(row.number(), outcome.column(), outcome.code());
                    if (faults.size() < FAULTS_SHOWN) {
                        faults.add(fault);
                    }
                    sheet.row(faultRow(list, job, row, fault));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faultHeading(Importable list, String language) {
        var heading = new ArrayList<>(language.equals("zh") ? List.of("第几行", "哪里不对") : List.of("Row", "What is wrong"));
        list.faultColumns().forEach(column -> heading.add(column.title(language)));
        return heading;
    }

    private List<String> faultRow(Importable list, ImportJob job, Row row, Fault fault) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(row.number()));
        cells.add(
                sentences.find(fault.code() + ".title", job.locale(), Map.of()).orElse(fault.code()));
        list.faultColumns().forEach(column -> cells.add(row.cell(column.name())));
        return cells;
    }

    void apply(UUID id) {
        attempt(
                id,
                ImportState.APPLYING,
                job -> whole.executeWithoutResult(_ -> {
                    var intake = list(job).open(job.commission(), true);
                    var taken = new int[1];
                    var totals = read(job, intake, (_, _) -> {
                        if (++taken[0] % BATCH == 0) {
                            intake.store();
                        }
                    });
                    if (!totals.equals(job.totals())) {
                        throw ImportRefused.changed();
                    }
                    intake.store();
                    intake.finish();
                    jobs.applied(id);
                }));
    }

    void undo(UUID id) {
        attempt(
                id,
                ImportState.UNDOING,
                job -> whole.executeWithoutResult(_ -> jobs.undone(id, list(job).undo(job.commission()))));
    }

    private Totals read(ImportJob job, Intake intake, Judged taken) {
        var totals = new Totals[] {Totals.NONE};
        try {
            rows(job, intake, (row, outcome) -> {
                totals[0] = totals[0].plus(outcome.kind());
                taken.row(row, outcome);
                var done = totals[0].rows();
                if (done % BATCH == 0) {
                    report.executeWithoutResult(_ -> jobs.progress(job.id(), done, null));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return totals[0];
    }

    private void rows(ImportJob job, Intake intake, Judged each) throws IOException {
        if (intake instanceof FileIntake own) {
            own.read(() -> files.read(job.file()), each);
            return;
        }
        var next = new ArrayList<Row>(BATCH);
        try (var content = files.read(job.file())) {
            new SheetRows(list(job).columns()).read(job.format(), content, row -> {
                next.add(row);
                if (next.size() == BATCH) {
                    judge(next, intake, each);
                }
            });
        }
        judge(next, intake, each);
    }

    private static void judge(List<Row> next, Intake intake, Judged each) throws IOException {
        intake.foresee(next);
        for (var row : next) {
            each.row(row, intake.take(row));
        }
        next.clear();
    }

    private void attempt(UUID id, ImportState state, Consumer<ImportJob> step) {
        jobs.find(id).filter(job -> job.state() == state).ifPresent(job -> {
            try {
                step.accept(job);
            } catch (DomainException e) {
                jobs.fail(id, e.code());
            } catch (RuntimeException e) {
                log.error(
                        "import {} of {} failed: {}",
                        id,
                        job.list(),
                        e.getClass().getName());
                jobs.fail(id, state == ImportState.UNDOING ? "shared.import-undo-failed" : "shared.import-failed");
            }
        });
    }

    private Importable list(ImportJob job) {
        return lists.stream()
                .filter(candidate -> candidate.list().equals(job.list()))
                .findFirst()
                .orElseThrow();
    }
}
