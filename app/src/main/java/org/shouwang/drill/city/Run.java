package org.shouwang.drill.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One journey of a bus from end to end, so and so many minutes late. On the way back stops are counted from the other end.
 *
 * @param number of the day; the same bus goes out, rests, comes back and rests
 */
public record Run(Line line, boolean back, int number, LocalDate day) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_LATE = 5;

    /** The one that leaves a stop soonest after a minute of the day; the first or last where there is none. */
    static Run next(Line line, boolean back, LocalDate day, int minute, int stop) {
        var sinceFirst = minute - Line.FIRST - (back ? line.oneWay() : 0) - stop * line.hop();
        return new Run(line, back, Math.clamp(Math.ceilDiv(sinceFirst, line.headway()), 0, line.runs() - 1), day);
    }

    public String vehicle() {
        return line.plate(number % line.vehicles());
    }

    Instant at(int stop) {
        var minutes =
                Line.FIRST + number * line.headway() + (back ? line.oneWay() : 0) + stop * line.hop() + minutesLate();
        return minute(day, minutes);
    }

    private int minutesLate() {
        return Math.floorMod(day.toEpochDay() * 31 + number * 7L + line.name().hashCode(), MOST_LATE);
    }

    static Instant minute(LocalDate day, int minuteOfDay) {
        return day.atStartOfDay(ZONE).plusMinutes(minuteOfDay).toInstant();
    }
}
