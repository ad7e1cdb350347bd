package org.shouwang.copresence.rides;

import java.util.ArrayList;
import java.util.List;

/** Several answers to the whole city, each as likely as the others. */
final class Answers {
    final Draws boards;
    final Draws ends;
    private final List<List<DrawnDay>> days = new ArrayList<>();

    Answers(int taps, int count) {
        boards = new Draws(taps, count);
        ends = new Draws(taps, count);
    }

    int count() {
        return days.size();
    }

    DrawnDay day(int number, int day) {
        return days.get(number).get(day);
    }

    /** One more, day by day of each vehicle. */
    void add(List<DrawnDay> drawn, TapTable table) {
        for (var day = 0; day < drawn.size(); day++) {
            var taps = table.vehicleDays.get(day);
            for (var i = 0; i < taps.length; i++) {
                boards.put(taps[i], days.size(), drawn.get(day).state(i));
                ends.put(taps[i], days.size(), drawn.get(day).alights(i));
            }
        }
        days.add(drawn);
    }
}
