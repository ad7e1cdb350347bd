package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash tears the last batch and no other: each was on disk before the next one was written. */
class TornLogTests {
    private static final List<Presence> SOME =
            SmallCity.of(1, 60, 1, 10).presences().subList(0, 600);
    private static final int HEAD = 16;

    @TempDir
    Path folder;

    private byte[] bytes = {};

    /** Where each of three batches begins, and where the last one ends. */
    private final List<Integer> bounds = new ArrayList<>();

    @BeforeEach
    void threeBatches() throws IOException {
        try (var log = PresenceLog.open(file(), new ArrayList<>())) {
            for (var size : List.of(101, 202, 297)) {
                bounds.add(Math.toIntExact(Files.size(file())));
                log.append(SOME.subList(0, size));
            }
        }
        bytes = Files.readAllBytes(file());
        bounds.add(bytes.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void zerosWithinABatchThatOthersFollowAreNoTear(int batch) throws IOException {
        var from = bounds.get(batch) + HEAD + 100;
        Arrays.fill(bytes, from, from + 64, (byte) 0);
        assertThatItIsRefusedAndLeftAlone();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aBatchWithoutAHeadThatOthersFollowIsNoTear(int batch) throws IOException {
        Arrays.fill(bytes, bounds.get(batch), bounds.get(batch) + HEAD, (byte) 0);
        assertThatItIsRefusedAndLeftAlone();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aBatchWithoutItsFirstPagesThatOthersFollowIsNoTear(int batch) throws IOException {
        Arrays.fill(bytes, bounds.get(batch), bounds.get(batch + 1) - 512, (byte) 0);
        assertThatItIsRefusedAndLeftAlone();
    }

    @Test
    void moreThanABatchCanHoldIsNoTear() throws IOException {
        bytes = Arrays.copyOf(bytes, bytes.length + LogBatch.LONGEST + 1);
        assertThatItIsRefusedAndLeftAlone();
    }

    @Test
    void whateverReachedTheDiskOfTheLastBatchIsDroppedAndNothingElse() throws IOException {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var last = 1 + random.nextInt(297);
            var torn = torn(random, last, random.nextBoolean() ? 512 : 4_096);
            Files.write(file(), torn);
            assertThat(read()).as("tear %d", i).isEqualTo(before());
            assertThat(Files.size(file())).isEqualTo(bounds.get(2).longValue());
        }
    }

    @Test
    void aTearOfTheOnlyBatchLeavesNothing() throws IOException {
        for (var length = 0; length < 9_000; length += 71) {
            Files.write(file(), new byte[length]);
            assertThat(read()).isEmpty();
        }
    }

    @Test
    void aWholeBatchOfWhatCanNotBeIsRefused() throws IOException {
        var batch = LogBatch.of(List.of(Presence.of(1, 1, 1, 1)));
        Arrays.fill(batch.bytes, HEAD, HEAD + 4, (byte) 0xff);
        Files.write(file(), batch.sealed().bytes);
        bytes = Files.readAllBytes(file());
        assertThatItIsRefusedAndLeftAlone();
    }

    /** The first two batches, and of a third one some pages only, in a file that may not have grown to its end. */
    private byte[] torn(Random random, int last, int page) {
        var begins = bounds.get(2);
        var batch = LogBatch.of(SOME.subList(0, last)).bytes;
        var torn = Arrays.copyOf(bytes, begins + batch.length);
        System.arraycopy(batch, 0, torn, begins, batch.length);
        var pages = (torn.length - begins / page * page + page - 1) / page;
        var lost = random.nextInt(pages);
        for (var i = 0; i < pages; i++) {
            if (i == lost || random.nextBoolean()) {
                var from = (begins / page + i) * page;
                Arrays.fill(torn, Math.max(begins, from), Math.min(torn.length, from + page), (byte) 0);
            }
        }
        return random.nextBoolean() ? torn : Arrays.copyOf(torn, begins + random.nextInt(batch.length));
    }

    private static List<Presence> before() {
        var before = new ArrayList<>(SOME.subList(0, 101));
        before.addAll(SOME.subList(0, 202));
        return before;
    }

    private void assertThatItIsRefusedAndLeftAlone() throws IOException {
        Files.write(file(), bytes);
        assertThatThrownBy(this::read).isInstanceOf(SegmentRefused.class).hasMessageContaining(file().toString());
        assertThat(file()).hasBinaryContent(bytes);
    }

    private List<Presence> read() throws IOException {
        var presences = new ArrayList<Presence>();
        PresenceLog.open(file(), presences).close();
        return presences;
    }

    private Path file() {
        return folder.resolve("log");
    }
}
