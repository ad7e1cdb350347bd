package org.shouwang.drill;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.shouwang.drill.RegistrationPlan.Entry;
import org.shouwang.drill.api.AtOnce;
import org.shouwang.shared.start.Console;

/**
 * Two days of registrations, in the order of their time, with a review round at the end of each. They come in small
 * batches; one that turns on an earlier one waits until that is in, and the time moves only between batches. So what
 * becomes of them does not depend on how fast the machine is, nor on how often it was interrupted.
 */
final class Registering {
    private static final int BATCH = 48;
    private static final int PROGRESS_EVERY = 10 * BATCH;

    private final Desk desk;
    private final Reviewing reviewing;
    private final Timeline timeline;
    private final Progress progress;

    Registering(Desk desk, Reviewing reviewing, Timeline timeline, Progress progress) {
        this.desk = desk;
        this.reviewing = reviewing;
        this.timeline = timeline;
        this.progress = progress;
    }

    void run(List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        var evening = timeline.evening();
        if (progress.reached() <= evening) {
            register(entries, progress.reached(), evening);
            timeline.moveToEvening();
            reviewing.round();
        }
        register(entries, Math.max(evening, progress.reached()), entries.size());
        reviewing.lastRound();
    }

    private void register(List<Entry> entries, int from, int to) throws IOException {
        for (int i = from; i < to; i += BATCH) {
            progress.reach(i);
            timeline.moveTo(i);
            if (i % PROGRESS_EVERY < BATCH) {
                Console.say("drill: %d of %d households".formatted(i, entries.size()));
            }
            register(entries.subList(i, Math.min(i + BATCH, to)));
        }
    }

    private void register(List<Entry> batch) {
        AtOnce.all(batch.stream()
                .filter(entry -> !entry.turnsOnAnother())
                .<Callable<Void>>map(entry -> () -> {
                    desk.register(entry);
                    return null;
                })
                .toList());
        batch.stream().filter(Entry::turnsOnAnother).forEach(desk::register);
    }
}
