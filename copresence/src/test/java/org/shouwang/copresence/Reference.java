package org.shouwang.copresence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        for (var window : merged(cases)) {
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

    List<Presence> at(int place, long from, long until) {
        return all.stream()
                .filter(stay ->
                        stay.place() == place && stay.start() < until && stay.end() > from && stay.seconds() > 0)
                .sorted(Comparator.comparingLong(Presence::start).thenComparingInt(Presence::person))
                .toList();
    }

    int aboard(int place, long at) {
        return (int) all.stream()
                .filter(stay -> stay.place() == place && stay.start() <= at && at < stay.end() && stay.certainty() > 0)
                .map(Presence::person)
                .distinct()
                .count();
    }

    /** Joins two windows of one person that touch, as long as there are such. */
    static List<Case> merged(Collection<Case> cases) {
        var merged = new ArrayList<>(cases);
        for (var i = 0; i < merged.size(); i++) {
            for (var j = 0; j < merged.size(); j++) {
                var one = merged.get(i);
                var other = merged.get(j);
                if (i != j
                        && one.person() == other.person()
                        && one.from() <= other.until()
                        && other.from() <= one.until()) {
                    merged.remove(one);
                    merged.remove(other);
                    merged.add(new Case(
                            one.person(), Math.min(one.from(), other.from()), Math.max(one.until(), other.until())));
                    return merged(merged);
                }
            }
        }
        return merged;
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

    private record Met(int who, Encounter encounter) {}
}
