package org.shouwang.drill.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.shouwang.drill.people.Chance;

/** A day of somebody grown up: to work and back, to the market, the clinic, a meal, the mahjong table, somewhere else. */
final class Grown {
    private static final int WORKDAY = 9 * 60;
    private static final int CHANGE = 3;

    private final Resident who;
    private final LocalDate day;
    private final Habits habits;
    private final Chance today;
    private final Diary diary;

    Grown(long seed, Resident who, LocalDate day, Diary diary) {
        this.who = who;
        this.day = day;
        this.habits = Habits.of(seed, who);
        this.today = Chance.of(seed, "day/" + day, who.index());
        this.diary = diary;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    void live() {
        if (habits.commutes() && !isWeekend(day) && !today.oneIn(12)) {
            var leaves = habits.leaves() + today.between(0, 8);
            toWork(leaves);
            fromWork(leaves + WORKDAY + today.between(0, 40));
        }
        if (who.registered()) {
            goOut();
        }
        if (today.percent(isWeekend(day) ? 30 : 8)) {
            elsewhere();
        }
    }

    private void goOut() {
        if (today.percent(habits.shops())) {
            visit(today.oneIn(4) ? Venue.SHOP : Venue.MARKET, today.between(7 * 60, 18 * 60), 20, 50);
        }
        if (today.percent(2)) {
            visit(Venue.CLINIC, today.between(8 * 60, 16 * 60), 30, 60);
        }
        if (today.percent(isWeekend(day) ? 10 : 4)) {
            visit(Venue.RESTAURANT, today.oneIn(2) ? 12 * 60 : 18 * 60 + today.between(0, 40), 50, 90);
        }
        if (habits.plays() && today.percent(40)) {
            visit(Venue.GAME_ROOM, today.between(13 * 60 + 30, 14 * 60 + 30), 120, 200);
        }
    }

    private void toWork(int minute) {
        if (!habits.changes()) {
            diary.add(ride(habits.line(), minute, habits.home(), habits.work()));
        } else if (livesAtTheHub()) {
            diary.add(ride(habits.office(), minute, hub(habits.office()), habits.work()));
        } else {
            var first = ride(habits.line(), minute, habits.home(), hub(habits.line()));
            diary.add(first, ride(habits.office(), after(first), hub(habits.office()), habits.work()));
        }
    }

    private void fromWork(int minute) {
        if (!habits.changes()) {
            diary.add(ride(habits.line(), minute, habits.work(), habits.home()));
        } else if (livesAtTheHub()) {
            diary.add(ride(habits.office(), minute, habits.work(), hub(habits.office())));
        } else {
            var first = ride(habits.office(), minute, habits.work(), hub(habits.office()));
            diary.add(first, ride(habits.line(), after(first), hub(habits.line()), habits.home()));
        }
    }

    /** On foot, or with the small bus there and back. */
    private void visit(Venue venue, int minute, int least, int most) {
        var from = Run.minute(day, minute);
        var until = from.plusSeconds(60L * today.between(least, most));
        var visit = new Visit(who, venue, from, until);
        var line = BusNetwork.ROUND;
        var goal = line.stop(venue.stop());
        if (today.oneIn(2) || goal == 0) {
            diary.add(visit);
        } else {
            diary.add(ride(line, minute - 25, 0, goal), visit, ride(line, minuteOf(visit) + 3, goal, 0));
        }
    }

    private void elsewhere() {
        var line = today.oneOf(BusNetwork.LINES);
        var origin = today.oneOf(line.homes());
        var goal = origin > line.end() / 2 ? today.between(0, origin - 2) : today.between(origin + 2, line.end());
        var there = ride(line, today.between(9 * 60, 15 * 60), origin, goal);
        diary.add(there, ride(line, after(there) + today.between(40, 150), goal, origin));
    }

    private Ride ride(Line line, int minute, int origin, int goal) {
        return Ride.next(who, line, day, minute, origin, goal);
    }

    private int after(Stay stay) {
        return minuteOf(stay) + CHANGE;
    }

    private int minuteOf(Stay stay) {
        return stay.until().atZone(Run.ZONE).toLocalTime().toSecondOfDay() / 60;
    }

    private boolean livesAtTheHub() {
        return habits.home() == hub(habits.line());
    }

    private static int hub(Line line) {
        return line.stop(BusNetwork.HUB);
    }
}
