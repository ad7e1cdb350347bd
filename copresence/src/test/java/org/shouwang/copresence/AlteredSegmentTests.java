package org.shouwang.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.shouwang.copresence.SmallCity.DAY;
import static org.shouwang.copresence.SmallCity.FIRST_DAY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody altered and whose checksums are right all the same: refused, or answered as what they say now. */
@Timeout(value = 300, threadMode = SEPARATE_THREAD)
class AlteredSegmentTests {
    private static final int HEADER = 128;
    private static final int SEGMENTS = 40;
    private static final int ROUNDS = 1_500;
    private static final long[] AWKWARD = {0, 1, -1, 2, 63, 64, 448, 1 << 26, Integer.MAX_VALUE, Integer.MIN_VALUE};

    @TempDir
    Path folder;

    private int accepted;

    @Test
    void fieldsOfTheHeader() throws IOException {
        alter(21, (bytes, random) -> bytes.putInt(8 + 4 * random.nextInt(26), awkward(random, 0)));
        assertThat(accepted).isLessThan(ROUNDS);
    }

    @Test
    void fieldsThatAreALittleOff() throws IOException {
        alter(22, (bytes, random) -> {
            var at = 24 + 4 * random.nextInt(7);
            bytes.putInt(at, bytes.getInt(at) + random.nextInt(9) - 4);
        });
    }

    @Test
    void wordsOfTheContent() throws IOException {
        alter(23, (bytes, random) -> {
            var at = HEADER + 4 * random.nextInt((bytes.capacity() - HEADER) / 4);
            bytes.putInt(at, awkward(random, bytes.getInt(at)));
        });
    }

    @Test
    void bitsOfTheContent() throws IOException {
        alter(24, (bytes, random) -> {
            var at = HEADER + random.nextInt(bytes.capacity() - HEADER);
            bytes.put(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
        });
        assertThat(accepted).isPositive();
    }

    @Test
    void wordsThatChangedPlaces() throws IOException {
        alter(25, (bytes, random) -> {
            var one = HEADER + 8 * random.nextInt((bytes.capacity() - HEADER) / 8);
            var other = Math.min(one + 8 * random.nextInt(9), bytes.capacity() - 8);
            var word = bytes.getLong(one);
            bytes.putLong(one, bytes.getLong(other)).putLong(other, word);
        });
    }

    private void alter(long seed, Alteration alteration) throws IOException {
        var random = new Random(seed);
        var segments = new ArrayList<byte[]>();
        for (var i = 0; i < SEGMENTS; i++) {
            segments.add(segment(random));
        }
        for (var i = 0; i < ROUNDS; i++) {
            var bytes = segments.get(i % SEGMENTS).clone();
            alteration.make(littleEndian(bytes), random);
            seal(bytes);
            check(i, bytes);
        }
    }

    private void check(int round, byte[] bytes) throws IOException {
        Files.write(folder.resolve("altered"), bytes);
        try {
            var segment = Segment.open(folder.resolve("altered"));
            accepted++;
            assertThatItAnswersAsItSays(segment, "round " + round);
        } catch (SegmentRefused refused) {
            assertThat(refused).hasMessageContaining("altered");
        }
    }

    private static void assertThatItAnswersAsItSays(Segment segment, String round) {
        var all = new ArrayList<Presence>();
        for (var record = 0; record < segment.presences(); record++) {
            all.add(segment.presence(record));
        }
        var reference = new Reference(all);
        var view = PresenceView.of(segment);
        var people = all.stream().map(Presence::person).distinct().toList();
        assertThat(all).as(round).allMatch(segment::holds);
        assertThat(view.people()).as(round).isEqualTo(people.size()).isEqualTo(segment.people());
        for (var person : List.of(0, 7, 91, Presence.MAX_PERSON)) {
            var cases = List.of(new Case(person, FIRST_DAY, FIRST_DAY + 2 * DAY));
            assertThat(view.contacts(cases, 60)).as(round).isEqualTo(reference.contacts(cases, 60));
            assertThat(view.trajectory(person, 0, Long.MAX_VALUE))
                    .as(round)
                    .containsExactlyInAnyOrderElementsOf(reference.trajectory(person, 0, Long.MAX_VALUE));
        }
        for (var place : all.stream().map(Presence::place).distinct().toList()) {
            assertThat(view.at(place, 0, Long.MAX_VALUE))
                    .as(round)
                    .containsExactlyInAnyOrderElementsOf(reference.at(place, 0, Long.MAX_VALUE));
        }
    }

    private byte[] segment(Random random) throws IOException {
        var builder = new SegmentBuilder(FIRST_DAY);
        var stops = random.nextBoolean();
        for (var i = random.nextInt(150); i > 0; i--) {
            var person = random.nextInt(15) * (random.nextInt(10) == 0 ? 997 : 7);
            var start = FIRST_DAY + random.nextInt(DAY);
            builder.add(new Presence(
                    person, random.nextInt(6) * 9, start, random.nextInt(4_000), stops ? 3 : 255, stops ? 5 : 255, 15));
        }
        builder.write(folder.resolve("whole"));
        return Files.readAllBytes(folder.resolve("whole"));
    }

    private static int awkward(Random random, int before) {
        return random.nextInt(4) == 0 ? random.nextInt() : before + (int) AWKWARD[random.nextInt(AWKWARD.length)];
    }

    private static void seal(byte[] bytes) {
        littleEndian(bytes).putLong(112, sum(bytes, HEADER, bytes.length));
        littleEndian(bytes).putLong(120, sum(bytes, 0, 120));
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long sum(byte[] bytes, int from, int to) {
        var sum = new CRC32C();
        sum.update(bytes, from, to - from);
        return sum.getValue();
    }

    private interface Alteration {
        void make(ByteBuffer bytes, Random random);
    }
}
