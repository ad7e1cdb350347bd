package org.shouwang.drill.outbreak;

import java.time.Instant;
import org.shouwang.drill.city.Resident;

/** A card that somebody rode with who doesn't own it. Meanwhile its owner stays at home. */
public record Loan(Resident owner, Resident borrower, Instant from, Instant until) {
    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
