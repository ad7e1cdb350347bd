package org.shouwang.drill.outbreak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.city.Stay;
import org.shouwang.drill.people.Chance;

/**
 * Lays an outbreak into a fortnight: draws who played with whom and how long it took until they fell ill, and lets the first
 * of the cases pass it on to somebody who really was on a bus with them then.
 */
public final class Spreading {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int GUESTS = 4;
    private static final int ISOLATED_AT = 18;

    private final long seed;
    private final LocalDate day;
    private final Companions companions;
    private final List<Resident> grownUp;

    public Spreading(long seed, LocalDate day, List<Resident> people, List<Stay> usual) {
        this.seed = seed;
        this.day = day;
        this.companions = new Companions(usual);
        this.grownUp = people.stream()
                .filter(one -> one.registered() && one.cardIsNamed() && one.age() >= 25 && one.age() <= 70)
                .sorted(Comparator.comparingLong(
                        one -> Chance.of(seed, "player", one.index()).next()))
                .toList();
    }

    /** None where so few people ride that nobody could have caught it. */
    public Optional<Outbreak> outbreak() {
        for (var first : grownUp) {
            var onset = onset(first, 3, 4);
            var hidden = passedOn(first, onset);
            if (hidden != null) {
                return around(first, onset, hidden);
            }
        }
        return Optional.empty();
    }

    /** To one of the three who were on a bus with them for longest while they could. */
    private @Nullable Infection passedOn(Resident first, LocalDate onset) {
        var from = onset.minusDays(2).atStartOfDay(ZONE).toInstant();
        var met = companions.of(first, from, isolated(onset)).stream()
                .filter(one -> grownUp.contains(one.other()) && one.other().household() != first.household())
                .limit(3)
                .toList();
        if (met.isEmpty()) {
            return null;
        }
        var meeting = Chance.of(seed, "passed-on", first.index()).oneOf(met);
        // not ill yet, or the desk would know
        var ill = day.plusDays(Chance.of(seed, "onset", meeting.other().index()).between(1, 2));
        return new Infection(meeting.other(), first, meeting.at(), meeting.place(), ill, null);
    }

    private Optional<Outbreak> around(Resident first, LocalDate firstOnset, Infection hidden) {
        var chosen = new ArrayList<>(List.of(first, hidden.who()));
        var borrower = next(chosen, one -> companions.rides(one, loanFrom(), loanUntil()) > 0);
        var third = next(chosen, _ -> true);
        var source = next(chosen, _ -> true);
        var owner = next(chosen, one -> one.age() >= 50);
        var players = new ArrayList<Resident>();
        for (var i = 0; i < GUESTS; i++) {
            next(chosen, _ -> true).ifPresent(players::add);
        }
        if (borrower.isEmpty() || third.isEmpty() || source.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        players.addAll(0, List.of(source.get(), first, borrower.get(), third.get()));
        var gathering = new Gathering(seed, day.minusDays(Gathering.DAYS_AGO), players);
        return Optional.of(new Outbreak(
                gathering,
                brought(source.get()),
                List.of(
                        caught(first, source.get(), firstOnset, gathering),
                        caught(borrower.get(), source.get(), onset(borrower.get(), 3, 5), gathering),
                        caught(third.get(), source.get(), onset(third.get(), 4, 5), gathering)),
                hidden,
                new Loan(owner.get(), borrower.get(), loanFrom(), loanUntil())));
    }

    /** Nobody twice, and no two of a household: they would have caught it at home. */
    private Optional<Resident> next(List<Resident> chosen, Predicate<Resident> fits) {
        var households = new HashSet<Integer>();
        chosen.forEach(one -> households.add(one.household()));
        var next = grownUp.stream()
                .filter(one -> !households.contains(one.household()))
                .filter(fits)
                .findFirst();
        next.ifPresent(chosen::add);
        return next;
    }

    private Infection brought(Resident source) {
        var arrived =
                day.minusDays(Gathering.DAYS_AGO + 4).atTime(16, 0).atZone(ZONE).toInstant();
        return new Infection(source, null, arrived, "", null, null);
    }

    private static Infection caught(Resident who, Resident by, LocalDate onset, Gathering gathering) {
        return new Infection(who, by, gathering.from(), gathering.place(), onset, isolated(onset));
    }

    private LocalDate onset(Resident who, int least, int most) {
        return day.minusDays(Gathering.DAYS_AGO)
                .plusDays(Chance.of(seed, "incubation", who.index()).between(least, most));
    }

    private static Instant isolated(LocalDate onset) {
        return onset.plusDays(1).atTime(ISOLATED_AT, 0).atZone(ZONE).toInstant();
    }

    private Instant loanFrom() {
        return day.minusDays(Gathering.DAYS_AGO - 1).atStartOfDay(ZONE).toInstant();
    }

    private Instant loanUntil() {
        return day.minusDays(Gathering.DAYS_AGO - 4).atStartOfDay(ZONE).toInstant();
    }
}
