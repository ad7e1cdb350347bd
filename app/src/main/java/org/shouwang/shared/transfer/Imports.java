package org.shouwang.shared.transfer;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.AreasByKind;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.jobs.Background;
import org.shouwang.shared.jobs.OneOff;
import org.shouwang.shared.transfer.ImportJob.Totals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives files, and takes each through dry run, application and, within a day, undoing; always for one person. */
@Service
public class Imports {
    /** Nobody's: what a machine brought belongs to the house, and whoever may write the list can take it back. */
    public static final UUID HOUSE = UUID.fromString("00000000-0000-7000-8000-666f6c646572");

    private static final int MOST_AT_ONCE = 2;

    private final ObjectProvider<Importable> lists;
    private final ImportJobs jobs;
    private final SealedFiles files;
    private final Background background;
    private final OneOff check;
    private final OneOff apply;
    private final OneOff undo;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ObjectProvider<Importable> lists,
            ImportJobs jobs,
            SealedFiles files,
            Background background,
            @Qualifier("checkImport") OneOff check,
            @Qualifier("applyImport") OneOff apply,
            @Qualifier("undoImport") OneOff undo,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.jobs = jobs;
        this.files = files;
        this.background = background;
        this.check = check;
        this.apply = apply;
        this.undo = undo;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Importable> list(String name) {
        return lists.stream().filter(list -> list.list().equals(name)).findFirst();
    }

    /** Seals the file and asks for its dry run. The same key with the same file is the same import. */
    public ImportJob receive(Upload upload, InputStream content) throws IOException {
        upload.list().check(upload.area());
        if (jobs.unfinished(upload.owner()) >= MOST_AT_ONCE) {
            throw ImportRefused.tooManyAtOnce();
        }
        var file = UUID.randomUUID();
        var checksum = seal(file, content, upload.list().mostBytes());
        try {
            return transaction.execute(_ -> register(upload, file, checksum));
        } catch (RuntimeException e) {
            files.delete(file);
            throw e;
        }
    }

    private ImportJob register(Upload upload, UUID file, String checksum) {
        var before = jobs.find(upload.key()).orElse(null);
        if (before != null) {
            files.delete(file);
            if (!before.owner().equals(upload.owner()) || !before.checksum().equals(checksum)) {
                throw ImportRefused.keyReused();
            }
            return before;
        }
        var job = new ImportJob(
                upload.key(),
                upload.owner(),
                upload.list().list(),
                upload.format(),
                upload.area(),
                upload.language(),
                file,
                checksum,
                ImportState.CHECKING,
                null,
                0,
                Totals.NONE,
                List.of(),
                null,
                null,
                clock.instant(),
                null,
                clock.instant().plus(ImportJobs.KEPT));
        jobs.add(job);
        background.soon(check, job.id());
        return job;
    }

    private String seal(UUID file, InputStream content, long most) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(files.write(file), digest)) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw ImportRefused.tooLarge();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            files.delete(file);
            throw e;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public ImportJob find(UUID id, UUID owner) {
        return jobs.find(id).filter(job -> job.owner().equals(owner)).orElseThrow(() -> new NotFound("import"));
    }

    /** One that nobody brought, if it is one. */
    public Optional<ImportJob> ofTheHouse(UUID id) {
        return jobs.find(id).filter(job -> job.owner().equals(HOUSE));
    }

    /** Those that nobody brought, as far as the reader may write their list there. */
    public List<ImportJob> ofTheHouse(Function<Importable, AreaScope> mayWrite, int limit) {
        return jobs.of(HOUSE, new AreasByKind(lists.stream().collect(toMap(Importable::list, mayWrite))), limit);
    }

    public List<ImportJob> of(UUID owner, int limit) {
        return jobs.of(owner, limit);
    }

    /** For good. */
    public ImportJob apply(UUID id, UUID owner) {
        return step(find(id, owner), ImportState.CHECKED, ImportState.APPLYING, apply);
    }

    public ImportJob undo(UUID id, UUID owner) {
        return step(find(id, owner), ImportState.DONE, ImportState.UNDOING, undo);
    }

    private ImportJob step(ImportJob job, ImportState from, ImportState to, OneOff work) {
        return transaction.execute(_ -> {
            if (!jobs.step(job.id(), from, to)) {
                throw ImportRefused.notNow();
            }
            background.soon(work, job.id());
            return find(job.id(), job.owner());
        });
    }

    /** Nothing was written yet, and nothing will be. */
    public void cancel(UUID id, UUID owner) {
        var job = find(id, owner);
        if (!jobs.step(id, ImportState.CHECKED, ImportState.CANCELLED)) {
            throw ImportRefused.notNow();
        }
        files.delete(job.file());
        files.delete(ImportRun.faultFile(id));
    }

    /** The rows that are wrong, each with what is wrong, as a sheet to correct; the caller closes it. */
    public InputStream faults(ImportJob job) throws IOException {
        if (job.totals().wrong() == 0 || !files.exists(ImportRun.faultFile(job.id()))) {
            throw new NotFound("faults");
        }
        return files.read(ImportRun.faultFile(job.id()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param key the client's, by which the same sending is known again */
    public record Upload(UUID key, UUID owner, Importable list, Format format, AreaPath area, String language) {}
}
