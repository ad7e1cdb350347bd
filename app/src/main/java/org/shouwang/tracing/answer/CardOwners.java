package org.shouwang.tracing.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    /** By the number of the contact; whoever was met under no card is absent. */
    public Map<Integer, Owned> of(Collection<Met> met) {
        var holders = whereabouts.holders(
                met.stream().flatMap(one -> one.carriers().stream()).toList());
        var owners = new HashMap<Integer, Owned>();
        for (var one : met) {
            var cards = one.carriers().stream()
                    .map(holders::carrier)
                    .filter(carrier -> carrier != null && carrier.card() != null)
                    .toList();
            if (!cards.isEmpty()) {
                var first = Objects.requireNonNull(cards.getFirst());
                var holding = holders.at(first.number(), one.first());
                owners.put(
                        one.number(),
                        new Owned(first.card(), holding == null ? null : holding.ownerName(), cards.size()));
            }
        }
        return owners;
    }

    /**
     * @param card the first of them
     * @param owner by the card company's table
     * @param cards under how many the contact was met
     */
    public record Owned(@Nullable CardNumber card, @Nullable PersonName owner, int cards) {}
}
