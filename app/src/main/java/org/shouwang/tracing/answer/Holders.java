package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Carriers.Carrier;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.shouwang.tracing.domain.CaseState;
import org.shouwang.tracing.domain.Evidence;
import org.shouwang.tracing.domain.InfectionCase;

/** Who a number of the log was at a moment: what somebody has seen goes before the table of owners. */
final class Holders {
    /**
     * A case that cites the table goes before the table. A loan is an exception to whose card it is; of two sightings of one kind the
     * later one has heard of the other.
     */
    static final Comparator<Holding> PRECEDENCE = Comparator.comparing(
                    (Holding one) -> one.evidence() == Evidence.OWNER_TABLE)
            .thenComparing(one -> one.infectionCase() == null)
            .thenComparing(one -> !one.lent())
            .thenComparing(Comparator.comparing(Holding::recordedAt).reversed());

    private final Map<Integer, Carrier> carriers;
    private final Map<Integer, List<Holding>> holdings;
    private final Map<UUID, InfectionCase> cases;
    private final Map<UUID, List<UUID>> rows;

    /**
     * @param cases that are known to have held one of them
     * @param rows of each person, the one to go by first
     */
    Holders(
            Map<Integer, Carrier> carriers,
            Map<Integer, List<Holding>> holdings,
            Map<UUID, InfectionCase> cases,
            Map<UUID, List<UUID>> rows) {
        this.carriers = carriers;
        this.holdings = holdings;
        this.cases = cases;
        this.rows = rows;
    }

    /** Null when nobody knows. */
    @Nullable Holding at(int carrier, Instant moment) {
        return holdings.getOrDefault(carrier, List.of()).stream()
                .filter(one -> one.covers(moment))
                .min(PRECEDENCE)
                .orElse(null);
    }

    /** The registered person, if it is one; the same whichever of their registrations it was found by. */
    @Nullable UUID person(int carrier, Instant moment) {
        var known = carriers.get(carrier);
        var person = known == null ? null : known.person();
        if (person == null) {
            person = person(at(carrier, moment));
        }
        return person == null
                ? null
                : rows.getOrDefault(person, List.of(person)).getFirst();
    }

    private @Nullable UUID person(@Nullable Holding holding) {
        if (holding == null) {
            return null;
        }
        var infected = caseOf(holding);
        return holding.person() == null && infected != null ? infected.person() : holding.person();
    }

    /** What tells one human being from another: the registered person, the case that held a card, or the number itself. */
    Object identity(int carrier, Instant moment) {
        var person = person(carrier, moment);
        if (person != null) {
            return person;
        }
        var infected = infectionCase(carrier, moment);
        return infected == null ? carrier : infected;
    }

    /** The case that is known to have held it, if it is open: whoever was one is a contact like others. */
    @Nullable UUID infectionCase(int carrier, Instant moment) {
        var holding = at(carrier, moment);
        var infected = holding == null ? null : caseOf(holding);
        return infected == null || infected.state() == CaseState.CLOSED ? null : infected.id();
    }

    private @Nullable InfectionCase caseOf(Holding holding) {
        return holding.infectionCase() == null ? null : cases.get(holding.infectionCase());
    }

    @Nullable Carrier carrier(int number) {
        return carriers.get(number);
    }
}
