package org.shouwang.copresence.rides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Goes over all taps again and again: each time every day of every vehicle is drawn anew, given what the cards aboard did
 * elsewhere, and demand, clocks and travel times are learned from that. What other vehicles say counts little at first: lines
 * would settle on the wrong direction, all their vehicles agreeing with each other, before the timetable is heard.
 */
final class Reckoning {
    private static final long SEED = 20_210_728;
    private static final int TURNS = 2;
    private static final int CLOCKS_FROM = 8;
    private static final int TASTES_FROM = 12;

    /** Sweeps from which on one square root less is taken, the last one first. */
    private static final int[] LOUDER_FROM = {12, 9, 6, 3};

    final Knowledge knowledge;
    private final DemandLearning demand;
    private final CardLinks links;
    private final long[] clocks;
    private final List<List<DrawnDay>> days;
    private final Draws boards;
    private final Draws ends;
    private final Profile[] profiles;
    private Tastes tastes;
    private Walks walks;

    Reckoning(Knowledge knowledge) {
        this.knowledge = knowledge;
        demand = new DemandLearning(knowledge);
        demand.begin();
        links = new CardLinks(knowledge.table);
        clocks = new FirstClocks(knowledge).guessed();
        days = new ArrayList<>(Collections.nCopies(clocks.length, List.of()));
        boards = new Draws(knowledge.table.size(), 1);
        ends = new Draws(knowledge.table.size(), 1);
        var even = new double[knowledge.network.stops()];
        Arrays.fill(even, 1);
        walks = new Walks(knowledge.network, even);
        tastes = new Tastes(Profile.usual(), even);
        profiles = new Profile[knowledge.network.lines()];
        Arrays.setAll(profiles, line -> new Profile(knowledge.states(line), tastes.length, tastes.attraction));
    }

    /** @param count how many answers to draw of each day; the first of them is where the next sweep begins */
    void sweep(int number, int count) {
        var quiet = quiet(number);
        for (var turn = 0; turn < TURNS; turn++) {
            var now = turn;
            var turned = IntStream.range(0, clocks.length)
                    .filter(day -> day % TURNS == now)
                    .toArray();
            var redrawn = Arrays.stream(turned)
                    .parallel()
                    .mapToObj(day -> new Redrawing(this, day, random(day, number), quiet, count).drawn)
                    .toList();
            for (var i = 0; i < turned.length; i++) {
                take(turned[i], redrawn.get(i));
            }
        }
        learn(number);
    }

    /** How many times the square root is taken of what cards say. */
    private static int quiet(int number) {
        var quiet = 0;
        while (quiet < LOUDER_FROM.length && number < LOUDER_FROM[quiet]) {
            quiet++;
        }
        return quiet;
    }

    private static SplittableRandom random(int day, int number) {
        return new SplittableRandom(SEED + 1_000L * day + number);
    }

    private void take(int day, List<DrawnDay> redrawn) {
        days.set(day, redrawn);
        var taps = taps(day);
        var drawn = redrawn.getFirst();
        for (var i = 0; i < taps.length; i++) {
            boards.put(taps[i], 0, drawn.state(i));
            ends.put(taps[i], 0, drawn.alights(i));
        }
    }

    private void learn(int number) {
        var boardings = demand.learn(boards);
        if (number >= CLOCKS_FROM) {
            new Clocks(knowledge, drawn(0), clocks).learn();
        }
        var travel = new TravelLearning(knowledge);
        eachDay((day, drawn) -> travel.see(taps(day), drawn, clocks[day]));
        travel.learn();
        var punctuality = new PunctualityLearning(knowledge);
        eachDay((day, drawn) -> punctuality.see(taps(day), drawn, clocks[day]));
        punctuality.learn();
        var rests = new RestLearning(knowledge);
        eachDay((day, drawn) -> rests.see(taps(day), drawn, clocks[day]));
        rests.learn();
        walks = new Walks(knowledge.network, boardings);
        if (number >= TASTES_FROM) {
            tastes = tastes.learned(knowledge, boards, ends, profiles);
            Arrays.setAll(profiles, line -> new Profile(knowledge.states(line), tastes.length, tastes.attraction));
        }
    }

    private interface Seen {
        void see(int day, DrawnDay drawn);
    }

    private void eachDay(Seen seen) {
        for (var day = 0; day < days.size(); day++) {
            seen.see(day, days.get(day).getFirst());
        }
    }

    /** An answer of the last sweep, day by day of each vehicle. */
    private List<DrawnDay> drawn(int answer) {
        return days.stream().map(day -> day.get(answer)).toList();
    }

    /** Keeps the answers of the last sweep among those that count. */
    void keep(Answers answers, int count) {
        for (var answer = 0; answer < count; answer++) {
            answers.add(drawn(answer), knowledge.table);
        }
    }

    /** What cards say, going by one of the answers that were kept. */
    Hints hints(Answers answers, int number) {
        return new Hints(knowledge, links, walks, profiles, answers.boards, answers.ends, number);
    }

    int[] taps(int day) {
        return knowledge.table.vehicleDays.get(day);
    }

    DayTaps dayTaps(int day) {
        return new DayTaps(knowledge, taps(day), clocks[day]);
    }

    /** What cards say, going by the answer of the last sweep. */
    Hints hints() {
        return new Hints(knowledge, links, walks, profiles, boards, ends, 0);
    }
}
