package org.shouwang.copresence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Replaces a day again and again until it is killed, and adds to it and to the next one in between; says which round it has
 * finished. Every presence of a round lasts as many seconds as the round has number.
 */
final class ReplacingProcess {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final long BEGINS = DAY.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    static final int PEOPLE = 5_000;
    static final int LATE = PEOPLE;

    private ReplacingProcess() {}

    public static void main(String... args) throws IOException {
        try (var index = PresenceIndex.open(Path.of(args[0]), ZoneOffset.UTC)) {
            for (var round = Integer.parseInt(args[1]) + 1; ; round++) {
                index.replace(DAY, people(round)::forEach);
                IO.println("replaced " + round);
                index.add(List.of(
                        Presence.of(LATE, 1, BEGINS + 60, round), Presence.of(LATE, 1, BEGINS + 86_400, round)));
                IO.println("added " + round);
            }
        }
    }

    static List<Presence> people(int round) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> Presence.of(person, person % 50, BEGINS + person, round))
                .toList();
    }
}
