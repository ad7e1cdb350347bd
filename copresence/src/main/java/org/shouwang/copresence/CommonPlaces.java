package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several cases had in common before they fell ill: the search backwards for where it began. */
final class CommonPlaces {
    private static final Comparator<CommonPlace> RANKING = Comparator.comparingDouble(CommonPlace::surprise)
            .reversed()
            .thenComparingInt(CommonPlace::place)
            .thenComparingLong(CommonPlace::from);

    private final PresenceView view;
    private final int population;
    private final int gap;
    private final Chance chance;

    CommonPlaces(PresenceView view, int population, int asked, int gap) {
        this.view = view;
        this.population = population;
        this.gap = gap;
        chance = new Chance(asked);
    }

    /** @param cases the windows of each, by a number to name them by */
    List<CommonPlace> of(Map<Integer, ? extends Collection<Case>> cases) {
        var byPlace = new HashMap<Integer, List<Stay>>();
        cases.forEach((who, windows) -> {
            for (var window : Windows.merged(windows)) {
                for (var stay : view.trajectory(window.person(), window.from(), window.until())) {
                    byPlace.computeIfAbsent(stay.place(), _ -> new ArrayList<>())
                            .add(new Stay(who, stay));
                }
            }
        });
        var common = new ArrayList<CommonPlace>();
        byPlace.values().forEach(stays -> sittings(stays, common));
        common.sort(RANKING);
        return common;
    }

    /** Stays with no more than the gap between them belong together. */
    private void sittings(List<Stay> stays, List<CommonPlace> into) {
        stays.sort(Comparator.comparingLong(Stay::start).thenComparingInt(Stay::who));
        var first = 0;
        var until = stays.getFirst().end();
        for (var i = 1; i <= stays.size(); i++) {
            if (i == stays.size() || stays.get(i).start() > until + gap) {
                judge(stays.subList(first, i), until, into);
                first = i;
            }
            if (i < stays.size()) {
                until = first == i
                        ? stays.get(i).end()
                        : Math.max(until, stays.get(i).end());
            }
        }
    }

    private void judge(List<Stay> sitting, long until, List<CommonPlace> into) {
        var people = sitting.stream().map(Stay::who).distinct().sorted().toList();
        if (people.size() < 2) {
            return;
        }
        var place = sitting.getFirst().presence().place();
        var from = sitting.getFirst().start();
        var there = view.peopleAt(place, from, Math.max(until, from + 1), 0);
        sitting.forEach(stay -> there.add(stay.presence().person()));
        var share = Math.min(1, there.size() / (double) population);
        into.add(new CommonPlace(place, people, from, until, there.size(), chance.surprise(people.size(), share)));
    }

    /** @param who of those asked about it was */
    private record Stay(int who, Presence presence) {
        long start() {
            return presence.start();
        }

        long end() {
            return presence.end();
        }
    }
}
