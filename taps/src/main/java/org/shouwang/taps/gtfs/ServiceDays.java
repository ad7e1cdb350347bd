package org.shouwang.taps.gtfs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which days a service runs: by weekday within a period, and by single days that are added or taken away. */
public final class ServiceDays {
    private final Map<String, Week> weeks = new HashMap<>();
    private final Map<String, Set<LocalDate>> added = new HashMap<>();
    private final Map<String, Set<LocalDate>> removed = new HashMap<>();

    private record Week(Set<DayOfWeek> days, LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return days.contains(day.getDayOfWeek()) && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    ServiceDays() {}

    /** False when the service has its week already. */
    boolean week(String service, Set<DayOfWeek> days, LocalDate first, LocalDate last) {
        return weeks.putIfAbsent(service, new Week(Set.copyOf(days), first, last)) == null;
    }

    void add(String service, LocalDate day) {
        added.computeIfAbsent(service, _ -> new HashSet<>()).add(day);
    }

    void remove(String service, LocalDate day) {
        removed.computeIfAbsent(service, _ -> new HashSet<>()).add(day);
    }

    boolean knows(String service) {
        return weeks.containsKey(service) || added.containsKey(service) || removed.containsKey(service);
    }

    /** The first day for which anything is planned; nothing when there is none. */
    public Optional<LocalDate> first() {
        return Stream.concat(
                        weeks.values().stream().map(Week::first),
                        added.values().stream().flatMap(Set::stream))
                .min(Comparator.naturalOrder());
    }

    public boolean runs(String service, LocalDate day) {
        if (added.getOrDefault(service, Set.of()).contains(day)) {
            return true;
        }
        var week = weeks.get(service);
        return week != null
                && week.holds(day)
                && !removed.getOrDefault(service, Set.of()).contains(day);
    }
}
