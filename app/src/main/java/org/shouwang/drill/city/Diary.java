package org.shouwang.drill.city;

import java.util.ArrayList;
import java.util.List;

/** One person's day. Nobody is in two places at a time. */
final class Diary {
    private final List<Stay> stays = new ArrayList<>();

    /** All of them, or none where one of them is in the way of what is planned already. */
    boolean add(Stay... trip) {
        for (var stay : trip) {
            if (stays.stream().anyMatch(other -> other.meets(stay.from(), stay.until()))) {
                return false;
            }
        }
        for (var i = 1; i < trip.length; i++) {
            if (trip[i].from().isBefore(trip[i - 1].until())) {
                return false;
            }
        }
        stays.addAll(List.of(trip));
        return true;
    }

    List<Stay> stays() {
        return stays;
    }
}
