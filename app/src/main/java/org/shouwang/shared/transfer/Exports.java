package org.shouwang.shared.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.Ids;
import org.shouwang.shared.NotFound;
import org.shouwang.shared.jobs.Background;
import org.shouwang.shared.jobs.OneOff;
import org.shouwang.shared.list.Cursor;
import org.shouwang.shared.list.Slice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Asks for exports, follows them and fetches them; always on behalf of one reader, who sees no other's. */
@Service
public class Exports {
    private static final int MOST_AT_ONCE = 3;

    private final ObjectProvider<Exportable> lists;
    private final ExportJobs jobs;
    private final SealedFiles files;
    private final Background background;
    private final OneOff run;
    private final Clock clock;

    Exports(
            ObjectProvider<Exportable> lists,
            ExportJobs jobs,
            SealedFiles files,
            Background background,
            @Qualifier("runExport") OneOff run,
            Clock clock) {
        this.lists = lists;
        this.jobs = jobs;
        this.files = files;
        this.background = background;
        this.run = run;
        this.clock = clock;
    }

    public Optional<Exportable> list(String name) {
        return lists.stream().filter(list -> list.list().equals(name)).findFirst();
    }

    /** The file is written after the commit of the current transaction. */
    public ExportJob ask(Ask ask) {
        if (jobs.unfinished(ask.owner()) >= MOST_AT_ONCE) {
            throw ExportRefused.tooManyAtOnce();
        }
        var job = new ExportJob(
                Ids.next(),
                ask.owner(),
                ask.list().list(),
                ask.format(),
                ask.scope(),
                ask.filters(),
                ask.language(),
                ask.watermark(),
                ExportState.WAITING,
                null,
                0,
                null,
                clock.instant(),
                null,
                null);
        ask.list().check(ask.filters());
        jobs.add(job);
        background.soon(run, job.id());
        return job;
    }

    public ExportJob find(UUID id, UUID owner) {
        return jobs.find(id, owner).orElseThrow(() -> new NotFound("export"));
    }

    public Slice<ExportJob> of(UUID owner, @Nullable String cursor, int limit) {
        return jobs.of(owner, Cursor.parse(cursor, 2), limit);
    }

    public void cancel(UUID id, UUID owner) {
        if (!jobs.cancel(find(id, owner).id())) {
            throw ExportRefused.notThere();
        }
        files.delete(id);
    }

    /** The content in clear; the caller has written the audit entry for it, and closes it. */
    public InputStream open(ExportJob job) throws IOException {
        if (job.state() != ExportState.DONE) {
            throw ExportRefused.notThere();
        }
        list(job.list()).orElseThrow(ExportRefused::notThere).mayFetch(job.wanted());
        return files.read(job.id());
    }

    /** @param watermark who asks, masked, as it stands in the file */
    public record Ask(
            UUID owner,
            Exportable list,
            Format format,
            AreaScope scope,
            Map<String, String> filters,
            String language,
            String watermark) {}
}
