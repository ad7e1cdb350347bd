package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.copresence.ReplacingProcess.BEGINS;
import static org.shouwang.copresence.ReplacingProcess.LATE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that replaces a day is killed at any moment: the day is that of one round, and what was added is there. */
class KilledWhileReplacingTests {
    private static final int KILLS = 8;

    @TempDir
    Path folder;

    private int replaced;
    private int added;

    @Test
    void theDayIsOneOfTheTwoAndNothingThatWasAddedIsLost() throws IOException, InterruptedException {
        var random = new Random(11);
        for (var kill = 0; kill < KILLS; kill++) {
            var before = added;
            killAfter(2 + random.nextInt(20), random.nextInt(15));
            assertThat(added).isGreaterThan(before);
            try (var index = PresenceIndex.open(folder, ZoneOffset.UTC)) {
                check(index.view());
            }
        }
    }

    /** The next thing after what the process said last may be done too; both presences of a round were added at once. */
    private void check(PresenceView view) {
        var round = view.trajectory(0, BEGINS, BEGINS + 1).getFirst().seconds();
        assertThat(round).isBetween(replaced, replaced + 1);
        for (var presence : ReplacingProcess.people(round)) {
            assertThat(view.trajectory(presence.person(), BEGINS, BEGINS + 86_400))
                    .containsExactly(presence);
        }
        var everAdded = lasting(view, BEGINS + 86_400);
        assertThat(everAdded).hasSizeBetween(added, added + 1);
        assertThat(lasting(view, BEGINS + 60)).isEqualTo(everAdded.contains(round) ? Set.of(round) : Set.of());
        added = everAdded.size();
    }

    private static Set<Integer> lasting(PresenceView view, long start) {
        var seconds = new HashSet<Integer>();
        view.trajectory(LATE, start, start + 1).forEach(presence -> seconds.add(presence.seconds()));
        return seconds;
    }

    private void killAfter(int rounds, int milliseconds) throws IOException, InterruptedException {
        var process = JavaProcess.start(ReplacingProcess.class, folder, added);
        try (var said = process.inputReader()) {
            for (var line = 0; line < rounds; line++) {
                hear(Objects.requireNonNull(said.readLine()));
            }
            Thread.sleep(milliseconds);
            process.toHandle().destroyForcibly(); // that of the process would close what it has said
            process.waitFor();
            said.lines().forEach(this::hear);
        }
    }

    private void hear(String line) {
        var round = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        if (line.startsWith("replaced")) {
            replaced = round;
        } else {
            added = round;
        }
    }
}
