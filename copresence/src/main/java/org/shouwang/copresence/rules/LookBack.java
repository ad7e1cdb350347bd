package org.shouwang.copresence.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.copresence.Case;

/**
 * From when on a case is taken to infect others. Whole days of the calendar, the first of them from midnight.
 *
 * @param daysBeforeOnset counted back from the day of the first symptom
 * @param daysBeforeSample counted back from the day of the first positive sample; of the two the earlier day counts
 * @param companionDays the same for cells of the map, back from the earlier of both days
 * @param incubationDays from a close contact's first exposure to the day that is taken for its onset, in the second order
 */
public record LookBack(int daysBeforeOnset, int daysBeforeSample, int companionDays, int incubationDays) {
    private static final int MOST_DAYS = 90;

    List<Fault> faults() {
        return Stream.of(
                        Fault.unlessWithin(daysBeforeOnset, 0, MOST_DAYS, "daysBeforeOnset"),
                        Fault.unlessWithin(daysBeforeSample, 0, MOST_DAYS, "daysBeforeSample"),
                        Fault.unlessWithin(companionDays, 0, MOST_DAYS, "companionDays"),
                        Fault.unlessWithin(incubationDays, 0, MOST_DAYS, "incubationDays"))
                .flatMap(faults -> faults)
                .toList();
    }

    /** From so many days before onset or sample, or since when it is asked about, until isolation. */
    Case window(InfectionCase infected, ZoneId zone) {
        var byOnset = infected.onset() == null ? null : infected.onset().minusDays(daysBeforeOnset);
        var bySample = infected.firstPositive() == null
                ? null
                : infected.firstPositive().minusDays(daysBeforeSample);
        return window(infected, InfectionCase.earlier(byOnset, bySample), zone);
    }

    Case companionWindow(InfectionCase infected, ZoneId zone) {
        return window(infected, infected.earliestDay().minusDays(companionDays), zone);
    }

    private static Case window(InfectionCase infected, LocalDate first, ZoneId zone) {
        var from =
                Math.max(Math.max(0, infected.since()), first.atStartOfDay(zone).toEpochSecond());
        return new Case(infected.person(), from, Math.max(from, infected.isolated()));
    }
}
