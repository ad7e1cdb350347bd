package org.shouwang.tracing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.policy.Policies;
import org.shouwang.presence.Carriers;
import org.shouwang.presence.PresenceLog;
import org.shouwang.presence.PresenceLog.Stay;
import org.shouwang.presence.PresenceTail;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Kind;
import org.shouwang.presence.Spots.Spot;
import org.shouwang.resident.Neighbours;
import org.shouwang.shared.jobs.Recurring;
import org.shouwang.support.ModuleTest;
import org.shouwang.support.TurnableClock;
import org.shouwang.tracing.domain.InfectionCase;
import org.shouwang.tracing.domain.TracingPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/** What is older than the policy keeps is neither in the log nor in the index, in memory or on disk. */
@ModuleTest
@Import(Neighbours.class)
class ForgottenDaysTests {
    private final PresenceLog log;
    private final PresenceTail tail;
    private final Carriers carriers;
    private final Spots spots;
    private final Policies policies;
    private final TurnableClock clock;
    private final Recurring forget;
    private final TracingIndex theirs;

    @TempDir
    Path folder;

    ForgottenDaysTests(
            PresenceLog log,
            PresenceTail tail,
            Carriers carriers,
            Spots spots,
            Policies policies,
            TurnableClock clock,
            @Qualifier("forgetPresences") Recurring forget,
            TracingIndex theirs) {
        this.log = log;
        this.tail = tail;
        this.carriers = carriers;
        this.spots = spots;
        this.policies = policies;
        this.clock = clock;
        this.forget = forget;
        this.theirs = theirs;
    }

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void areGoneFromIndexLogAndDisk() throws IOException {
        var keep = policies.current(TracingPolicy.class).keepDays();
        var old = stay(Duration.ofDays(keep));
        var young = stay(Duration.ofDays(keep - 1));
        var index = started();
        assertThat(holds(index, old)).isTrue();
        assertThat(holds(index, young)).isTrue();

        clock.turn(Duration.ofDays(1));
        Visits.readAll(index);
        forget.work().run();
        Visits.readAll(theirs);

        assertThat(holds(index, old)).isFalse();
        assertThat(holds(index, young)).isTrue();
        assertThat(tail.days()).doesNotContain(day(old)).contains(day(young));
        assertThat(files()).noneMatch(name -> name.startsWith(day(old).toString()));
        index.close();
        var again = started();
        assertThat(holds(again, old)).as("opened anew").isFalse();
        assertThat(holds(again, young)).isTrue();
        again.close();
    }

    private TracingIndex started() throws IOException {
        var index = new TracingIndex(folder, tail, policies, clock);
        index.open();
        Visits.readAll(index);
        return index;
    }

    private Stay stay(Duration ago) {
        var card = UUID.randomUUID().toString();
        var venue = new Spot(Kind.VENUE, card, "便民菜场", "", "market", null);
        var stay = Stay.of(
                Objects.requireNonNull(carriers.ofCards(List.of(card)).get(card)),
                Objects.requireNonNull(spots.numbers(List.of(venue)).get(venue)),
                clock.instant().minus(ago),
                900,
                UUID.randomUUID());
        log.append(List.of(stay));
        return stay;
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static LocalDate day(Stay stay) {
        return LocalDate.ofInstant(stay.began(), InfectionCase.ZONE);
    }

    private static boolean holds(TracingIndex index, Stay stay) {
        Instant began = stay.began();
        return !index.view()
                .trajectory(stay.carrier(), began.getEpochSecond(), began.getEpochSecond() + 1)
                .isEmpty();
    }
}
