package org.shouwang.tracing.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.presence.Carriers;
import org.shouwang.resident.KnownPeople;
import org.shouwang.tracing.domain.CardHoldings;
import org.shouwang.tracing.domain.CardHoldings.Holding;
import org.springframework.stereotype.Component;

/** What is known already of the cards and people that some rows name; writes nothing. */
@Component
class KnownOwners {
    private final Carriers carriers;
    private final CardHoldings holdings;
    private final KnownPeople people;

    KnownOwners(Carriers carriers, CardHoldings holdings, KnownPeople people) {
        this.carriers = carriers;
        this.holdings = holdings;
        this.people = people;
    }

    Known of(List<OwnerLine> lines) {
        var numbers = carriers.ofKnownCards(lines.stream().map(OwnerLine::card).toList());
        var owners = holdings.owners(numbers.values());
        var standing = new HashMap<String, Holding>();
        numbers.forEach((card, number) -> {
            var owner = owners.get(number);
            if (owner != null) {
                standing.put(card, owner);
            }
        });
        var registered = people.byDocument(
                lines.stream().map(OwnerLine::document).filter(Objects::nonNull).toList());
        return new Known(standing, registered);
    }

    /**
     * @param standing whose each card is so far
     * @param registered people by document number
     */
    record Known(Map<String, Holding> standing, Map<String, UUID> registered) {
        static final Known NOTHING = new Known(Map.of(), Map.of());

        @Nullable UUID person(OwnerLine line) {
            return line.document() == null ? null : registered.get(line.document());
        }

        /** The row that says the same as this line; of somebody registered no name is kept beside the register's. */
        @Nullable Holding same(OwnerLine line) {
            var before = standing.get(line.card());
            var person = person(line);
            if (before == null || !Objects.equals(before.person(), person)) {
                return null;
            }
            var isNamedTheSame = Objects.equals(before.ownerName(), line.name())
                    && Objects.equals(before.ownerPhone(), line.phone());
            return person != null || isNamedTheSame ? before : null;
        }

        @Override
        public String toString() {
            return "Known[" + standing.size() + "]";
        }
    }
}
