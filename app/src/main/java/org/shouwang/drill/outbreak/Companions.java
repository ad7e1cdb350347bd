package org.shouwang.drill.outbreak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.city.Ride;
import org.shouwang.drill.city.Run;
import org.shouwang.drill.city.Stay;

/** Who was aboard with whom, where the windows stay shut. */
final class Companions {
    private static final String SHUT = "bus-sealed";
    private static final Duration LEAST = Duration.ofMinutes(9);

    private final Map<Run, List<Ride>> aboard = new HashMap<>();
    private final Map<Resident, List<Ride>> rides = new HashMap<>();

    Companions(List<Stay> stays) {
        for (var stay : stays) {
            if (stay instanceof Ride ride && ride.run().line().setting().equals(SHUT)) {
                aboard.computeIfAbsent(ride.run(), _ -> new ArrayList<>()).add(ride);
                rides.computeIfAbsent(ride.who(), _ -> new ArrayList<>()).add(ride);
            }
        }
    }

    /** With each, where and when they met for longest, and how long in all; whoever was there longest in all comes first. */
    List<Meeting> of(Resident who, Instant from, Instant until) {
        var met = new HashMap<Resident, Meeting>();
        for (var own : rides.getOrDefault(who, List.of())) {
            if (!own.from().isBefore(from) && !own.until().isAfter(until)) {
                for (var other : aboard.getOrDefault(own.run(), List.of())) {
                    var meeting = meeting(own, other);
                    if (!other.who().equals(who) && meeting.lasted().compareTo(LEAST) >= 0) {
                        met.merge(other.who(), meeting, Meeting::and);
                    }
                }
            }
        }
        return met.values().stream()
                .sorted(Comparator.comparing(Meeting::inAll)
                        .reversed()
                        .thenComparingInt(one -> one.other().index()))
                .toList();
    }

    long rides(Resident who, Instant from, Instant until) {
        return rides.getOrDefault(who, List.of()).stream()
                .filter(ride -> !ride.from().isBefore(from) && ride.until().isBefore(until))
                .count();
    }

    private static Meeting meeting(Ride own, Ride other) {
        var from = own.from().isAfter(other.from()) ? own.from() : other.from();
        var until = own.until().isBefore(other.until()) ? own.until() : other.until();
        var lasted = Duration.between(from, until);
        return new Meeting(other.who(), own.place(), from, lasted, lasted);
    }

    record Meeting(Resident other, String place, Instant at, Duration lasted, Duration inAll) {
        Meeting and(Meeting next) {
            var longer = next.lasted.compareTo(lasted) > 0 ? next : this;
            return new Meeting(other, longer.place, longer.at, longer.lasted, inAll.plus(next.inAll));
        }
    }
}
