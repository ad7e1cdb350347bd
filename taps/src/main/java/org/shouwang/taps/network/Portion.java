package org.shouwang.taps.network;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.copresence.rides.Network;
import org.shouwang.copresence.rides.Timetable;

/** Some lines of a network, numbered in the order in which they were asked for, and nothing of the others. */
public final class Portion {
    private final Network network;
    private final Timetable timetable;
    private final StopNames names;
    private final Map<Integer, Integer> numbers;

    /** @param numbers of its stops, by their numbers in the feed */
    Portion(Network network, Timetable timetable, StopNames names, Map<Integer, Integer> numbers) {
        this.network = network;
        this.timetable = timetable;
        this.names = names;
        this.numbers = Map.copyOf(numbers);
    }

    public Network network() {
        return network;
    }

    public Timetable timetable() {
        return timetable;
    }

    /** Numbers of the stops that this may mean, as a card file writes it; none where no line of the portion calls there. */
    public Set<Integer> stops(String written) {
        return names.find(written).stream()
                .filter(numbers::containsKey)
                .map(numbers::get)
                .collect(Collectors.toUnmodifiableSet());
    }
}
