package org.shouwang.copresence.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceView;

/** A few places with settings, and people in known seats. */
final class TestTown implements Surroundings {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate ONSET = LocalDate.of(2022, 3, 10);
    static final int MINUTE = 60;
    static final int HOUR = 3_600;
    static final int SEALED = 1;
    static final int VENTILATED = 2;
    static final int MARKET = 3;
    static final int CELL = 4;
    static final int HOME = 5;
    static final int UNHEARD_OF = 6;

    private static final Map<Integer, String> SETTINGS = Map.of(
            SEALED, "bus-sealed", VENTILATED, "bus-ventilated", MARKET, "market", CELL, "cell", HOME, "household");

    final Map<Integer, Integer> rows = new HashMap<>();
    final Map<Integer, Long> isolated = new HashMap<>();
    final Map<Integer, List<Case>> also = new HashMap<>();
    int driver = -1;

    /** Seconds of an hour of a day against onset. */
    static long at(int day, int hour) {
        return ONSET.plusDays(day).atStartOfDay(ZONE).toEpochSecond() + (long) hour * HOUR;
    }

    static InfectionCase ill(int person) {
        return new InfectionCase(person, ONSET, null, at(3, 0));
    }

    static PresenceView view(List<Presence> presences) {
        return PresenceView.of().with(presences);
    }

    ContactGrading grading() {
        return new ContactGrading(StandardRules.rules(), ZONE, this);
    }

    GradedContacts contacts(Presence... presences) {
        return grading().contacts(view(List.of(presences)), List.of(ill(0)));
    }

    @Override
    public String setting(int place) {
        return SETTINGS.getOrDefault(place, "nobody-knows");
    }

    @Override
    public OptionalInt row(Presence stay) {
        var row = rows.get(stay.person());
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    @Override
    public List<Case> alsoAs(int person) {
        return also.getOrDefault(person, List.of());
    }

    @Override
    public boolean isCrew(Presence stay) {
        return stay.person() == driver;
    }

    @Override
    public long isolated(int person) {
        return isolated.getOrDefault(person, Long.MAX_VALUE);
    }
}
