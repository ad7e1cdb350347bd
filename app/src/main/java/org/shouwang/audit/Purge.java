package org.shouwang.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is gone from the front of the chain because its time was over. The chain goes on from {@code hash}, as if the link
 * were still there.
 *
 * @param numbers by writer, up to which of its numbers entries may be gone
 */
record Purge(long ordinal, Hash hash, long entries, Map<UUID, Long> numbers, Instant at) {
    Purge {
        at = at.truncatedTo(ChronoUnit.MICROS);
        numbers = Map.copyOf(numbers);
    }

    void content(Canonical content, UUID trail) {
        content.add("purge")
                .add(trail)
                .add(ordinal)
                .add(hash)
                .add(entries)
                .add(lines())
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    String lines() {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<UUID, Long> numbers(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(parts -> UUID.fromString(parts[0]), parts -> Long.parseLong(parts[1])));
    }
}
