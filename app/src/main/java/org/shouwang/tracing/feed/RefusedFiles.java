package org.shouwang.tracing.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.web.Sentences;
import org.shouwang.tracing.domain.LookUpTask;
import org.shouwang.work.Tasks;
import org.springframework.stereotype.Component;

/** A machine that puts files into a folder reads no answer, so whoever is in charge is told of those that were not taken in. */
@Component
class RefusedFiles {
    private static final Duration TO_LOOK = Duration.ofHours(4);

    private final Tasks tasks;
    private final Sentences sentences;
    private final Clock clock;

    RefusedFiles(Tasks tasks, Sentences sentences, Clock clock) {
        this.tasks = tasks;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param where it lies now, within the folder */
    void tell(UUID file, AreaPath area, String where, String code) {
        var why = sentences
                .find(code + ".title", Locale.SIMPLIFIED_CHINESE, Map.of())
                .orElse(code);
        var due = clock.instant().plus(TO_LOOK);
        tasks.open(List.of(new Tasks.NewTask(LookUpTask.FILE, file, area, due, true, where + ": " + why)));
    }
}
