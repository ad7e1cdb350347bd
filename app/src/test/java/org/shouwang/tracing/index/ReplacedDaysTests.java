package org.shouwang.tracing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.Spots;
import org.shouwang.resident.Neighbours;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Of the days from which stays were taken back the files are made anew, and of no others. */
@ModuleTest
@Import(Neighbours.class)
class ReplacedDaysTests {
    private final PresenceLog log;
    private final Visits visits;
    private final PresenceTail tail;
    private final Policies policies;
    private final Clock clock;
    private final IndexCheck check;
    private final TracingIndex theirs;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    @TempDir
    Path folder;

    ReplacedDaysTests(
            PresenceLog log,
            PresenceTail tail,
            Carriers carriers,
            Spots spots,
            Policies policies,
            Clock clock,
            IndexCheck check,
            TracingIndex theirs,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tail = tail;
        this.visits = new Visits(log, carriers, spots);
        this.policies = policies;
        this.clock = clock;
        this.check = check;
        this.theirs = theirs;
        this.transaction = new TransactionTemplate(transactions);
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void twoDaysOfASourceAreReplacedAndTheOthersAreLeftAlone() throws IOException {
        var source = UUID.randomUUID();
        var first = visits.logged(3, source);
        var second = visits.logged(4, source);
        var other = visits.logged(5, UUID.randomUUID());
        var index = started(tail);
        var before = files();

        log.retract(source);
        Visits.readAll(index);

        assertThat(Visits.holds(index, first)).isFalse();
        assertThat(Visits.holds(index, second)).isFalse();
        assertThat(Visits.holds(index, other)).isTrue();
        var after = files();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet().stream()
                        .filter(file -> !Objects.equals(before.get(file), after.get(file)))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(Visits.day(3) + ".presences", Visits.day(4) + ".presences");
        index.close();
    }

    @Test
    void aDayIsInferredAgainWhileStaysArrive() throws IOException {
        var source = UUID.randomUUID();
        var old = visits.logged(3, source);
        var index = started(tail);
        var fresh = visits.stay(3, source);
        var arrived = new ArrayList<Stay>();

        transaction.executeWithoutResult(_ -> {
            log.retract(source);
            another.executeWithoutResult(_ -> arrived.add(visits.logged(3, UUID.randomUUID())));
            another.executeWithoutResult(_ -> catchUp(index));
            // whoever took stays back is not done: nothing of it is seen, and the other waits for it
            assertThat(Visits.holds(index, old)).isTrue();
            log.append(List.of(fresh));
        });
        arrived.add(visits.logged(3, UUID.randomUUID()));
        arrived.add(visits.logged(4, UUID.randomUUID()));
        Visits.readAll(index);

        assertThat(Visits.holds(index, old)).isFalse();
        assertThat(Visits.holds(index, fresh)).isTrue();
        assertThat(arrived).allMatch(stay -> Visits.holds(index, stay));
        index.close();
    }

    @Test
    void untilTheNewDayStandsTheOldOneAnswers() throws IOException {
        var source = UUID.randomUUID();
        var old = visits.logged(3, source);
        var asked = new ArrayList<Boolean>();
        var indexes = new ArrayList<TracingIndex>();
        var index = started(new WatchedTail(tail, () -> indexes.forEach(each -> asked.add(Visits.holds(each, old)))));
        indexes.add(index);

        log.retract(source);
        Visits.readAll(index);

        assertThat(asked).isNotEmpty().containsOnly(true);
        assertThat(Visits.holds(index, old)).isFalse();
        index.close();
    }

    @Test
    void whatIsLateWhileTheDayIsReadComesAfterwards() throws IOException {
        var source = UUID.randomUUID();
        var index = started(tail);
        var old = visits.logged(3, source);
        Visits.readAll(index);
        index.close();
        var late = new ArrayList<Stay>();
        var gone = visits.logged(3, UUID.randomUUID());
        log.retract(source);
        var again = started(new WatchedTail(tail, () -> {
            if (late.isEmpty()) {
                late.add(visits.logged(3, UUID.randomUUID()));
                log.retract(gone.source());
            }
        }));
        Visits.readAll(again);

        assertThat(late).hasSize(1).allMatch(stay -> Visits.holds(again, stay));
        assertThat(Visits.holds(again, old)).isFalse();
        assertThat(Visits.holds(again, gone)).isFalse();
        again.close();
    }

    @Test
    void aRestartGoesOnWithWhatWasTakenBackMeanwhile() throws IOException {
        var source = UUID.randomUUID();
        var old = visits.logged(3, source);
        var kept = visits.logged(3, UUID.randomUUID());
        var first = started(tail);
        first.close();
        var before = files().keySet();
        log.retract(source);

        var second = started(tail);

        assertThat(Visits.holds(second, old)).isFalse();
        assertThat(Visits.holds(second, kept)).isTrue();
        assertThat(files().keySet()).as("the folder is the same").isEqualTo(before);
        second.close();
    }

    @Test
    void aCrashBetweenFileAndMarkIsMadeUpFor() throws IOException {
        var source = UUID.randomUUID();
        var old = visits.logged(3, source);
        var first = started(tail);
        var mark = Files.readString(folder.resolve("index.json"));
        var fresh = visits.stay(3, source);
        transaction.executeWithoutResult(_ -> {
            log.retract(source);
            log.append(List.of(fresh));
        });
        var beside = visits.logged(4, UUID.randomUUID());
        Visits.readAll(first);
        var presences = first.view().presences();
        first.close();
        Files.writeString(folder.resolve("index.json"), mark);

        var second = started(tail);

        assertThat(Visits.holds(second, old)).isFalse();
        assertThat(Visits.holds(second, fresh)).isTrue();
        assertThat(Visits.holds(second, beside)).isTrue();
        assertThat(second.view().presences()).isEqualTo(presences);
        second.close();
    }

    @Test
    void aMarkThatKnowsNothingOfDaysIsNotGoneOnFrom() throws IOException {
        var source = UUID.randomUUID();
        var old = visits.logged(3, source);
        started(tail).close();
        var mark = Files.readString(folder.resolve("index.json"));
        Files.writeString(
                folder.resolve("index.json"), mark.replaceFirst("\"takenBack\":\"[0-9]+\"", "\"generation\":7"));
        log.retract(source);

        var second = started(tail);

        assertThat(Visits.holds(second, old)).isFalse();
        second.close();
    }

    @Test
    void theNightlyComparisonWaitsForDaysThatAreStillToBeReplaced() throws IOException {
        var source = UUID.randomUUID();
        visits.logged(3, source);
        visits.logged(3, source);
        Visits.readAll(theirs);

        transaction.executeWithoutResult(_ -> {
            visits.logged(4, UUID.randomUUID());
            another.executeWithoutResult(_ -> log.retract(source));
            another.executeWithoutResult(_ -> visits.logged(4, UUID.randomUUID()));
            another.executeWithoutResult(_ -> {
                catchUp(theirs);
                assertThat(check.run().differences()).isEmpty();
            });
        });
        Visits.readAll(theirs);
        assertThat(check.run().differences()).isEmpty();
    }

    private static void catchUp(TracingIndex index) {
        try {
            index.catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TracingIndex started(PresenceTail from) throws IOException {
        var index = new TracingIndex(folder, from, policies, clock);
        index.open();
        Visits.readAll(index);
        return index;
    }

    /** Every file of a day, and what distinguishes it from one that was written later. */
    private Map<Path, Object> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".presences"))
                    .collect(Collectors.toMap(file -> file, ReplacedDaysTests::key));
        }
    }

    private static Object key(Path file) {
        try {
            return Files.getAttribute(file, "unix:ino");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
