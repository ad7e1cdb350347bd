package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What cases had in common, from groups of stays that are joined as long as two of them belong together. */
record ReferenceCommonPlaces(Reference city, int gap, int population) {

    List<CommonPlace> of(Collection<Case> cases) {
        var groups = new ArrayList<List<Presence>>();
        for (var window : Reference.merged(cases)) {
            city.trajectory(window.person(), window.from(), window.until()).forEach(stay -> join(stay, groups));
        }
        var asked = (int) cases.stream().map(Case::person).distinct().count();
        return groups.stream()
                .filter(group -> people(group).size() > 1)
                .map(group -> common(group, asked))
                .toList();
    }

    private void join(Presence stay, List<List<Presence>> groups) {
        var near = groups.stream()
                .filter(group -> group.stream().anyMatch(other -> belongTogether(stay, other)))
                .toList();
        groups.removeAll(near);
        groups.add(Stream.concat(Stream.of(stay), near.stream().flatMap(List::stream))
                .toList());
    }

    private boolean belongTogether(Presence one, Presence other) {
        return one.place() == other.place() && one.start() <= other.end() + gap && other.start() <= one.end() + gap;
    }

    private CommonPlace common(List<Presence> group, int asked) {
        var place = group.getFirst().place();
        var from = group.stream().mapToLong(Presence::start).min().orElseThrow();
        var until = group.stream().mapToLong(Presence::end).max().orElseThrow();
        var people = people(group);
        var there = city.at(place, from, Math.max(until, from + 1)).stream().map(Presence::person);
        var others = (int) Stream.concat(people.stream(), there).distinct().count();
        var surprise = -Math.log10(asManyOrMore(people.size(), asked, Math.min(1, others / (double) population)));
        return new CommonPlace(place, people, from, until, others, surprise);
    }

    private static List<Integer> people(List<Presence> group) {
        return group.stream().map(Presence::person).distinct().sorted().toList();
    }

    /** Of so many who are each there with the same probability. */
    private static double asManyOrMore(int many, int asked, double share) {
        if (many == 0) {
            return 1;
        }
        if (many > asked) {
            return 0;
        }
        return share * asManyOrMore(many - 1, asked - 1, share) + (1 - share) * asManyOrMore(many, asked - 1, share);
    }
}
