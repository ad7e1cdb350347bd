package org.shouwang.drill.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.drill.people.Chance;

/** Children who go to school by bus; the small ones are taken there and fetched by somebody at home. */
final class SchoolRun {
    private static final int BEGINS = 7 * 60 + 10;
    private static final int ENDS = 16 * 60 + 40;
    private static final int ALONE_FROM = 10;
    private static final int MIDDLE_SCHOOL_FROM = 12;
    private static final int GROWN_UP = 18;

    private final long seed;
    private final LocalDate day;

    SchoolRun(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    /** Of one household, into the diaries of its people. */
    void take(List<Resident> household, Map<Resident, Diary> diaries) {
        if (Grown.isWeekend(day)) {
            return;
        }
        for (var child : household) {
            if (child.age() < GROWN_UP
                    && Chance.of(seed, "school", child.index()).percent(60)) {
                take(child, household, diaries);
            }
        }
    }

    private void take(Resident child, List<Resident> household, Map<Resident, Diary> diaries) {
        var big = child.age() >= MIDDLE_SCHOOL_FROM;
        var line = big ? BusNetwork.SCHOOLS : BusNetwork.ROUND;
        var school = line.stop(big ? BusNetwork.MIDDLE_SCHOOL : BusNetwork.PRIMARY_SCHOOL);
        var home = Chance.of(seed, "school-stop", child.household()).oneOf(line.homes());
        var there = Ride.next(child, line, day, BEGINS, home, school);
        var back = Ride.next(child, line, day, ENDS, school, home);
        var diary = Objects.requireNonNull(diaries.get(child));
        diary.add(there);
        diary.add(back);
        if (child.age() < ALONE_FROM) {
            household.stream()
                    .filter(one ->
                            one.age() >= GROWN_UP && !Habits.of(seed, one).commutes())
                    .findFirst()
                    .ifPresent(one -> bring(one, there, back, Objects.requireNonNull(diaries.get(one))));
        }
    }

    /** With the child aboard, and alone on the other way. */
    private void bring(Resident grown, Ride there, Ride back, Diary diary) {
        var line = there.run().line();
        var home = out(there, there.boarded());
        var school = out(there, there.alighted());
        diary.add(with(grown, there), Ride.next(grown, line, day, BEGINS + 40, school, home));
        diary.add(Ride.next(grown, line, day, ENDS - 45, home, school), with(grown, back));
    }

    private static Ride with(Resident grown, Ride ride) {
        return new Ride(grown, grown.card(), ride.run(), ride.boarded(), ride.alighted());
    }

    private static int out(Ride ride, int stop) {
        return ride.run().back() ? ride.run().line().end() - stop : stop;
    }
}
