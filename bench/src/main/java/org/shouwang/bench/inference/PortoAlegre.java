package org.shouwang.bench.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The stops and four lines of Porto Alegre as they are, and what a rough city needs besides: branches, a circle and lines
 * across, put together from stretches of the four.
 */
final class PortoAlegre {
    private static final String FILE = "porto-alegre.csv";
    private static final double SPEED = 6.2;

    private final Lines lines = new Lines();
    private final Map<String, Integer> stops = new HashMap<>();
    private final Map<String, int[]> ways = new HashMap<>();

    private PortoAlegre() {
        var stream = Objects.requireNonNull(PortoAlegre.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(row -> row.split(",", -1))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lines lines() {
        return new PortoAlegre().all();
    }

    private void read(String[] row) {
        if (row[0].equals("stop")) {
            var at = Lines.metres(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
            stops.put(row[1], lines.stop(at[0], at[1]));
        } else {
            ways.put(
                    row[1],
                    Arrays.stream(row[3].split(" ", -1)).mapToInt(stops::get).toArray());
        }
    }

    /** Junctions: T2's stop 57 is 176's 68, T2's 48 lies at R10's 11, 176's 80 is R10's 3, A141's 1 is R10's 37. */
    private Lines all() {
        lines.both(0, part("T2", 0, 61), SPEED, 220);
        lines.both(1, part("176", 0, 85), SPEED, 400);
        lines.both(1, join(part("176", 0, 68), part("T2", 56, 30)), SPEED, 540);
        lines.both(2, part("R10", 0, 39), SPEED * 1.2, 270);
        lines.both(2, join(part("R10", 39, 11), part("T2", 49, 61)), SPEED * 1.2, 540);
        lines.both(3, part("A141", 0, 28), SPEED * 0.8, 320);
        lines.both(4, join(part("176", 68, 80), part("R10", 3, 11), part("T2", 48, 57)), SPEED * 0.9, 270);
        lines.both(5, join(part("A141", 28, 1), part("R10", 36, 12)), SPEED, 400);
        lines.both(6, join(part("T2", 0, 56), part("176", 67, 40)), SPEED, 400);
        return lines;
    }

    private int[] part(String line, int from, int to) {
        var way = Objects.requireNonNull(ways.get(line), line);
        return from <= to
                ? Arrays.copyOfRange(way, from, to + 1)
                : IntStream.rangeClosed(to, from).map(i -> way[from + to - i]).toArray();
    }

    private static int[] join(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }
}
