package org.shouwang.drill;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.start.Console;

/** Two days of registrations, in the order of their time, a few at once; in the evening and at the end a review round. */
final class Registering {
    private static final int AT_ONCE = 12;
    private static final int PROGRESS_EVERY = 500;
    private static final int LEFT_IN_THE_EVENING = 10;
    private static final int LEFT_IN_THE_MORNING = 16;

    private final Desk desk;
    private final Timeline timeline;
    private final Reviewing reviewing;
    private final Answers answers;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Registering(Desk desk, Timeline timeline) {
        this.desk = desk;
        this.timeline = timeline;
        this.reviewing = new Reviewing(desk.team());
        this.answers = new Answers(desk);
    }

    void run(List<RegistrationPlan.Entry> entries) throws InterruptedException {
        var evening = (int) (entries.size() * Timeline.EVENING_SHARE);
        register(entries, 0, evening);
        reviewing.leave(LEFT_IN_THE_EVENING);
        answers.give();
        register(entries, evening, entries.size());
        reviewing.leave(LEFT_IN_THE_MORNING);
        answers.give();
    }

    private void register(List<RegistrationPlan.Entry> entries, int from, int to) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to && failure.get() == null; i++) {
                room.acquire();
                timeline.moveTo((double) i / entries.size());
                var entry = entries.get(i);
                threads.execute(() -> register(entry));
                if (i % PROGRESS_EVERY == 0) {
                    Console.say("drill: %d of %d households".formatted(i, entries.size()));
                }
            }
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void register(RegistrationPlan.Entry entry) {
        try {
            answers.note(entry, desk.register(entry));
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }
}
