package org.shouwang.place.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/**
 * A compound from one sentence: "12 buildings, 3 units, 11 floors, 2 doors, skip 4 and 14". The counts are exact; skipped
 * numbers are left out of the numbering of buildings and floors alike, so that 12 buildings without a 4 end at 13.
 */
public record CompoundPlan(int buildings, int units, int floors, int doors, Set<Integer> skip) {

    public int dwellings() {
        return buildings * units * floors * doors;
    }

    /** Every place of the compound below its own path, parents before children. */
    List<PlannedPlace> below(AreaPath compound) {
        var places = new ArrayList<PlannedPlace>();
        var buildingNumbers = numbers(buildings);
        var floorNumbers = numbers(floors);
        for (int b = 0; b < buildings; b++) {
            var building = compound.value() + part(b + 1, 3);
            var buildingNumber = buildingNumbers.get(b);
            places.add(new PlannedPlace(building, String.valueOf(buildingNumber), null, units * floors * doors));
            for (int u = 1; u <= units; u++) {
                var unit = building + part(u, 2);
                places.add(new PlannedPlace(unit, String.valueOf(u), null, null));
                for (int f = 0; f < floors; f++) {
                    var floor = unit + part(f + 1, 3);
                    var floorNumber = floorNumbers.get(f);
                    places.add(new PlannedPlace(floor, String.valueOf(floorNumber), null, null));
                    for (int d = 1; d <= doors; d++) {
                        var room = "%d%02d".formatted(floorNumber, d);
                        places.add(new PlannedPlace(
                                floor + part(d, 3), room, buildingNumber + "-" + u + "-" + room, null));
                    }
                }
            }
        }
        return places;
    }

    /** The addresses at both ends, to recognise the compound by. */
    public List<String> sample() {
        var first = numbers(buildings).getFirst() + "-1-" + numbers(floors).getFirst() + "01";
        var last = numbers(buildings).getLast() + "-" + units + "-"
                + "%d%02d".formatted(numbers(floors).getLast(), doors);
        return List.of(first, last);
    }

    private List<Integer> numbers(int count) {
        return IntStream.iterate(1, n -> n + 1)
                .filter(n -> !skip.contains(n))
                .limit(count)
                .boxed()
                .toList();
    }

    private static String part(int ordinal, int width) {
        return ("%0" + width + "d").formatted(ordinal);
    }

    /** One row of the place table: a dwelling has its address within the compound, a building its number of dwellings. */
    record PlannedPlace(
            String path,
            String name,
            @Nullable String address,
            @Nullable Integer dwellings) {}
}
