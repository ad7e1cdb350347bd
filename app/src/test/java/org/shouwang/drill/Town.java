package org.shouwang.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shouwang.drill.city.Fortnight;
import org.shouwang.drill.city.Stay;
import org.shouwang.drill.outbreak.Outbreak;
import org.shouwang.drill.outbreak.Spreading;

/** The people of a drill that began on a day, and what they did before. */
record Town(long seed, LocalDate day, Fortnight fortnight, List<Stay> usual, Outbreak outbreak) {
    private static final List<String> DWELLINGS = IntStream.range(0, 3_000)
            .mapToObj(i -> Staff.COMMUNITY + "%014d".formatted(i))
            .toList();

    static Town on(LocalDate day, long seed, int households) {
        var record = new DrillRecord(seed, Instant.parse(day + "T02:00:00Z"), Map.of(), 0, false);
        var dwellings = IntStream.range(0, 3_000)
                .mapToObj(i -> i < 2_900 ? DWELLINGS.get(i) : Staff.NEIGHBOUR + "%014d".formatted(i))
                .toList();
        var entries = new RegistrationPlan(record, dwellings).entries(households);
        var fortnight = new Fortnight(seed, day, Townspeople.among(entries, record));
        var usual = fortnight.stays();
        var outbreak =
                new Spreading(seed, day, fortnight.people(), usual).outbreak().orElseThrow();
        return new Town(seed, day, fortnight, usual, outbreak);
    }

    List<Stay> stays() {
        return outbreak.in(usual);
    }
}
