package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyThreadsTests {
    private static final int THREADS = 4;
    private static final int PEOPLE = 120;

    @TempDir
    Path folder;

    @Test
    void oneViewAnswersManyAtTheSameTime() throws Exception {
        var view = SmallCity.of(31, PEOPLE, 4, 10).view();
        var alone = answers(view);
        var together = inParallel(IntStream.range(0, THREADS)
                .<Callable<List<Object>>>mapToObj(_ -> () -> answers(view))
                .toList());
        assertThat(together).allMatch(alone::equals);
    }

    @Test
    void viewsNeverLoseWhatWasThereWhileOthersAddAndCompact() throws Exception {
        var presences =
                SmallCity.of(32, PEOPLE, 3, 20).presences().stream().distinct().toList();
        try (var index = PresenceIndex.open(folder, ZoneOffset.UTC)) {
            var tasks = new ArrayList<Callable<Long>>();
            tasks.add(() -> add(index, presences));
            for (var i = 1; i < THREADS; i++) {
                tasks.add(() -> watch(index, presences.size()));
            }
            assertThat(inParallel(tasks)).containsOnly((long) presences.size());
        }
    }

    private static long add(PresenceIndex index, List<Presence> presences) throws IOException {
        for (var from = 0; from < presences.size(); from += 100) {
            index.add(presences.subList(from, Math.min(presences.size(), from + 100)));
            if (from % 1_000 == 0) {
                index.compact();
            }
        }
        return index.view().presences();
    }

    /** Reads again and again until all of them are there. */
    private static long watch(PresenceIndex index, long all) {
        var before = 0L;
        while (before < all) {
            var view = index.view();
            assertThat(view.presences()).isGreaterThanOrEqualTo(before);
            before = view.presences();
            assertThat(view.contacts(List.of(whole(7)), 60)).isEqualTo(view.contacts(List.of(whole(7)), 60));
        }
        return before;
    }

    private static List<Object> answers(PresenceView view) {
        var answers = new ArrayList<Object>();
        for (var person = 0; person < PEOPLE; person++) {
            var asked = whole(person * 7);
            var contacts = view.contacts(List.of(asked), 60);
            answers.add(List.copyOf(contacts));
            answers.add(view.chain(List.of(asked), new Reach(600, 2, asked.until(), 0.5))
                    .order(2));
            contacts.stream().limit(3).forEach(one -> answers.add(view.encounters(asked, one.person(), 60)));
        }
        return answers;
    }

    private static Case whole(int person) {
        return new Case(person, FIRST_DAY, FIRST_DAY + 5 * DAY);
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
