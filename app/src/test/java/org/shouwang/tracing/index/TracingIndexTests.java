package org.shouwang.tracing.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.copresence.FolderInUse;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.resident.Neighbours;
import org.shouwang.shared.DomainException;
import org.shouwang.support.FixedClock;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;

/** The index follows the log, and is made anew rather than read in part. */
@ModuleTest
@Import(Neighbours.class)
class TracingIndexTests {
    private final PresenceLog log;
    private final PresenceTail tail;
    private final Carriers carriers;
    private final Spots spots;
    private final Policies policies;
    private final Clock clock;
    private final IndexCheck check;
    private final TracingIndex theirs;

    @TempDir
    Path folder;

    TracingIndexTests(
            PresenceLog log,
            PresenceTail tail,
            Carriers carriers,
            Spots spots,
            Policies policies,
            Clock clock,
            IndexCheck check,
            TracingIndex theirs) {
        this.log = log;
        this.tail = tail;
        this.carriers = carriers;
        this.spots = spots;
        this.policies = policies;
        this.clock = clock;
        this.check = check;
        this.theirs = theirs;
    }

    @Test
    void nobodyGetsAnAnswerBeforeItIsThere() {
        var index = index();

        assertThatThrownBy(index::view)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo("tracing.index-not-ready"));
    }

    @Test
    void followsTheLog() throws IOException {
        var index = started();
        var stay = logged();

        Visits.readAll(index);

        assertThat(holds(index, stay)).isTrue();
        index.close();
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        var first = started();
        var stay = logged();
        Visits.readAll(first);
        first.close();
        var between = logged();

        var second = started();

        assertThat(holds(second, stay)).isTrue();
        assertThat(holds(second, between)).isTrue();
        second.close();
    }

    @Test
    void isMadeAnewWhenAFileIsCutShort() throws IOException {
        var first = started();
        var stay = logged();
        Visits.readAll(first);
        first.rebuild();
        first.close();
        for (var file : files(".presences")) {
            Files.write(file, new byte[] {1, 2, 3});
        }

        var second = started();

        assertThat(holds(second, stay)).isTrue();
        second.close();
    }

    @Test
    void isMadeAnewWhenAFileIsLostWhileItIsOpen() throws IOException {
        var index = started();
        var stay = logged();
        var takenBack = logged();
        Visits.readAll(index);
        index.rebuild();
        var later = logged();
        Visits.readAll(index);
        for (var file : files(".presences")) {
            Files.write(file, new byte[0]);
        }

        log.retract(takenBack.source());
        Visits.readAll(index);

        assertThat(holds(index, stay)).isTrue();
        assertThat(holds(index, later)).isTrue();
        assertThat(holds(index, takenBack)).isFalse();
        index.close();
    }

    @Test
    void isMadeAnewWhenADayIsGone() throws IOException {
        var first = started();
        var stay = logged();
        Visits.readAll(first);
        first.rebuild();
        first.close();
        for (var file : files(".presences")) {
            Files.delete(file);
        }

        var second = started();

        assertThat(holds(second, stay)).isTrue();
        second.close();
    }

    @Test
    void isNotMadeAnewBesideAnApplicationThatHasIt() throws IOException {
        var index = started();
        var stay = logged();
        Visits.readAll(index);
        var said = new ArrayList<String>();

        assertThat(new RebuildCommand(index()).run(said::add)).isOne();
        var another = index();
        another.open();
        assertThatThrownBy(another::catchUp).isInstanceOf(FolderInUse.class);

        assertThat(said).singleElement().asString().contains("in use");
        assertThat(files("index.lock")).hasSize(1);
        assertThat(holds(index, stay)).isTrue();
        index.close();
        assertThat(new RebuildCommand(index()).run(said::add)).isZero();
    }

    @Test
    void losesWhatWasTakenBack() throws IOException {
        var index = started();
        var stay = logged();
        Visits.readAll(index);

        log.retract(stay.source());
        Visits.readAll(index);

        assertThat(holds(index, stay)).isFalse();
        index.close();
    }

    @Test
    void samplesOfBothAgree() throws IOException {
        logged();
        Visits.readAll(theirs);

        var outcome = check.run();

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.sampled()).isPositive();
        assertThat(check.past(1))
                .singleElement()
                .satisfies(past -> assertThat(past.differing()).isZero());
    }

    private TracingIndex started() throws IOException {
        var index = index();
        index.open();
        Visits.readAll(index);
        return index;
    }

    /** As a command has it, which follows nothing by itself. */
    private TracingIndex index() {
        return new TracingIndex(folder, tail, policies, clock);
    }

    private List<Path> files(String suffix) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private Stay logged() {
        var card = UUID.randomUUID().toString();
        var venue = new Spot(Kind.VENUE, card, "便民菜场", "", "market", null);
        var stay = Stay.of(
                Objects.requireNonNull(carriers.ofCards(List.of(card)).get(card)),
                Objects.requireNonNull(spots.numbers(List.of(venue)).get(venue)),
                FixedClock.NOW.minus(Duration.ofDays(2)),
                900,
                UUID.randomUUID());
        log.append(List.of(stay));
        return stay;
    }

    private static boolean holds(TracingIndex index, Stay stay) {
        var began = stay.began().getEpochSecond();
        return !index.view().trajectory(stay.carrier(), began, began + 1).isEmpty();
    }
}
