package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The same questions answered in the slowest, most obvious way: everybody is compared with everybody. */
record Reference(List<Presence> all) {
    List<Presence> trajectory(int person, long from, long until) {
        return all.stream()
                .filter(stay -> stay.person() == person && stay.start() < until && from < until)
                .filter(stay -> stay.end() > from || stay.start() >= from)
                .sorted(Comparator.comparingLong(Presence::start)
                        .thenComparingLong(Presence::end)
                        .thenComparingInt(Presence::place))
                .toList();
    }

    List<Contact> contacts(Collection<Case> cases, int least) {
        var found = new HashMap<Integer, List<Met>>();
        for (var window : Windows.merged(cases)) {
            for (var encounter : encounters(window, least)) {
                found.computeIfAbsent(encounter.other().person(), _ -> new ArrayList<>())
                        .add(new Met(window.person(), encounter));
            }
        }
        return found.entrySet().stream()
                .map(Reference::contact)
                .sorted(Comparator.comparingLong(Contact::seconds).reversed().thenComparingInt(Contact::person))
                .toList();
    }

    List<Encounter> encounters(Case asked, int least) {
        var found = new ArrayList<Encounter>();
        for (var own : all) {
            if (own.person() == asked.person()) {
                var from = Math.max(own.start(), asked.from());
                var until = Math.min(own.end(), asked.until());
                for (var other : all) {
                    var since = Math.max(from, other.start());
                    var to = Math.min(until, other.end());
                    if (other.place() == own.place() && other.person() != own.person() && to - since >= least) {
                        found.add(new Encounter(own, other, since, to));
                    }
                }
            }
        }
        return found;
    }

    /** The level at which each person is first reached, and when. */
    Map<Integer, Reached> chain(Collection<Case> cases, int least, int orders) {
        var reached = new HashMap<Integer, Reached>();
        Set<Case> frontier = new HashSet<>(Windows.merged(cases));
        frontier.forEach(window -> reached.merge(
                window.person(), new Reached(0, window.from()), (one, other) -> one.at() < other.at() ? one : other));
        var until = cases.stream().mapToLong(Case::until).max().orElse(0);
        for (var order = 1; order <= orders; order++) {
            var level = new HashMap<Integer, Long>();
            for (var window : frontier) {
                for (var encounter : encounters(window, least)) {
                    if (!reached.containsKey(encounter.other().person())) {
                        level.merge(encounter.other().person(), encounter.from(), Math::min);
                    }
                }
            }
            for (var entry : level.entrySet()) {
                reached.put(entry.getKey(), new Reached(order, entry.getValue()));
            }
            frontier = level.entrySet().stream()
                    .map(entry -> new Case(entry.getKey(), entry.getValue(), Math.max(until, entry.getValue())))
                    .collect(Collectors.toSet());
        }
        return reached;
    }

    List<Presence> at(int place, long from, long until) {
        return all.stream()
                .filter(stay ->
                        stay.place() == place && stay.start() < until && stay.end() > from && stay.seconds() > 0)
                .sorted(Comparator.comparingLong(Presence::start).thenComparingInt(Presence::person))
                .toList();
    }

    private static Contact contact(Map.Entry<Integer, List<Met>> entry) {
        var met = entry.getValue();
        return new Contact(
                entry.getKey(),
                met.stream().mapToLong(one -> one.encounter().seconds()).sum(),
                met.size(),
                (int) met.stream().map(Met::who).distinct().count(),
                met.stream().mapToLong(one -> one.encounter().from()).min().orElseThrow(),
                met.stream().mapToLong(one -> one.encounter().until()).max().orElseThrow());
    }

    record Reached(int order, long at) {}

    private record Met(int who, Encounter encounter) {}
}
