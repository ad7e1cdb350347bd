package org.shouwang.drill;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwang.drill.BusNetwork.Ride;
import org.shouwang.drill.people.Chance;

/** A fortnight of rides: to work and back, now and then somewhere else, and one ride that three people shared. */
final class Fortnight {
    private static final int DAYS = 14;
    private static final String HEADING = "卡号,车牌,线路,上车时间,下车时间,上车站序,下车站序,车型\n";

    private final DrillRecord record;
    private final List<Rider> riders;

    Fortnight(DrillRecord record, List<Rider> riders) {
        this.record = record;
        this.riders = riders;
    }

    /** The ones who fell ill: the first two infected by the third, on a ride that none of them usually takes. */
    List<Rider> cases() {
        return List.of(riders.get(riders.size() / 7), riders.get(riders.size() / 3), riders.get(riders.size() / 2));
    }

    LocalDate shared() {
        return record.day().minusDays(7);
    }

    String csv() {
        var csv = new StringBuilder(HEADING);
        rides().forEach(ride -> csv.append(ride.row()));
        return csv.toString();
    }

    Stream<Ride> rides() {
        var usual = riders.stream()
                .flatMap(rider -> IntStream.rangeClosed(1, DAYS)
                        .mapToObj(back -> record.day().minusDays(back))
                        .flatMap(day -> of(rider, day).stream()));
        return Stream.concat(usual, cases().stream().map(this::sharedRide));
    }

    private Ride sharedRide(Rider rider) {
        return new Ride(rider, shared(), 3, BusNetwork.runAt(13 * 60, 2), 2, 13);
    }

    private List<Ride> of(Rider rider, LocalDate day) {
        var habits = Chance.of(record.seed(), "habits", rider.index());
        var line = habits.between(0, BusNetwork.LINES - 1);
        var home = habits.between(0, BusNetwork.STOPS / 2);
        var work = habits.between(home + 3, BusNetwork.STOPS - 1);
        var leaves = habits.between(6 * 60 + 30, 8 * 60 + 30);
        var commutes = habits.percent(55);
        var today = Chance.of(record.seed(), "rides/" + day, rider.index());
        var rides = new ArrayList<Ride>();
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (commutes && !weekend && !today.oneIn(12)) {
            rides.add(ride(rider, day, line, home, work, leaves + today.between(0, 8)));
            rides.add(ride(rider, day, line, home, work, leaves + 9 * 60 + today.between(0, 40)));
        }
        if (today.percent(weekend ? 35 : 12)) {
            var from = today.between(0, BusNetwork.STOPS - 4);
            var to = today.between(from + 2, BusNetwork.STOPS - 1);
            rides.add(
                    ride(rider, day, today.between(0, BusNetwork.LINES - 1), from, to, today.between(9 * 60, 16 * 60)));
        }
        return rides;
    }

    private static Ride ride(Rider rider, LocalDate day, int line, int from, int to, int minute) {
        return new Ride(rider, day, line, BusNetwork.runAt(minute, from), from, to);
    }
}
