package org.shouwang.tracing.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.CardNumber;
import org.shouwang.vault.PersonName;
import org.springframework.stereotype.Component;

/** Under which card somebody was met, and who owns it by the card company's table. */
@Component
public class CardOwners {
    private final Whereabouts whereabouts;

    CardOwners(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** By the number of the contact. */
    public Map<Integer, Owned> of(Collection<Met> met) {
        var holders = whereabouts.holders(met.stream().map(Met::number).toList());
        var owners = new HashMap<Integer, Owned>();
        for (var one : met) {
            var carrier = holders.carrier(one.number());
            var holding = holders.at(one.number(), one.first());
            if (carrier != null) {
                owners.put(one.number(), new Owned(carrier.card(), holding == null ? null : holding.ownerName()));
            }
        }
        return owners;
    }

    public record Owned(@Nullable CardNumber card, @Nullable PersonName owner) {}
}
