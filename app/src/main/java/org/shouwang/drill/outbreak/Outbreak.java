package org.shouwang.drill.outbreak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.drill.city.Resident;
import org.shouwang.drill.city.Ride;
import org.shouwang.drill.city.Stay;

/**
 * What really happened. The desk is told of the cases alone.
 *
 * @param source who brought it, without ever falling ill
 * @param cases three who caught it at the gathering; the first of them passed it on
 * @param hidden who caught it from the first case, on a bus, and is not ill yet
 */
public record Outbreak(Gathering gathering, Infection source, List<Infection> cases, Infection hidden, Loan loan) {

    /** The fortnight as it was with it: whoever was isolated stays away, players are at the table, a card is lent. */
    public List<Stay> in(List<Stay> usual) {
        var stays = new ArrayList<Stay>(gathering.visits());
        usual.stream().flatMap(stay -> Stream.ofNullable(changed(stay))).forEach(stays::add);
        return List.copyOf(stays);
    }

    private @Nullable Stay changed(Stay stay) {
        var who = stay.who();
        if (isIsolated(stay) || (gathering.has(who) && stay.meets(gathering.from(), gathering.until()))) {
            return null;
        }
        if (loan.covers(stay.from()) && stay instanceof Ride ride) {
            if (who.equals(loan.owner())) {
                return null;
            }
            return who.equals(loan.borrower()) ? ride.paidWith(loan.owner().card()) : ride;
        }
        return stay;
    }

    private boolean isIsolated(Stay stay) {
        return infections()
                .anyMatch(one -> one.who().equals(stay.who())
                        && one.isolated() != null
                        && stay.until().isAfter(one.isolated()));
    }

    public Stream<Infection> infections() {
        return Stream.concat(Stream.concat(Stream.of(source), cases.stream()), Stream.of(hidden));
    }

    /** Whom the desk doesn't know of at the beginning. */
    public List<Infection> unknown() {
        return List.of(source, hidden);
    }

    public Resident index() {
        return source.who();
    }
}
