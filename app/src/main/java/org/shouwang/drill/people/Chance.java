package org.shouwang.drill.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Chance with a memory: every subject has a stream of its own, so that what it is does not depend on who was made before
 * it or on which thread.
 */
public final class Chance {
    private final RandomGenerator.SplittableGenerator random;

    private Chance(long seed) {
        this.random = new java.util.SplittableRandom(seed);
    }

    public static Chance of(long seed, String subject, long index) {
        var name = UUID.nameUUIDFromBytes((seed + "/" + subject + "/" + index).getBytes(StandardCharsets.UTF_8));
        return new Chance(name.getMostSignificantBits() ^ name.getLeastSignificantBits());
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public boolean percent(double percent) {
        return random.nextDouble(100) < percent;
    }

    /** From {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A code point of the text, as text. */
    public String characterOf(String text) {
        var points = text.codePoints().toArray();
        return Character.toString(points[random.nextInt(points.length)]);
    }

    /** The index of a weight. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        var point = random.nextDouble(total);
        for (int i = 0; i < weights.length; i++) {
            point -= weights[i];
            if (point < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    public long next() {
        return random.nextLong();
    }
}
