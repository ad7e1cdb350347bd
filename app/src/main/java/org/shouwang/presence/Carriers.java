package org.shouwang.presence;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.CardNumber;

/** The numbers under which people and cards stand in the log. */
public interface Carriers {
    /** Of every card, known or new. Write cards as they come; blanks don't count. */
    Map<String, Integer> ofCards(Collection<String> cards);

    /** Of a card, if it was ever seen. */
    Optional<Integer> ofCard(String card);

    /** Of those of them that were ever seen. */
    Map<String, Integer> ofKnownCards(Collection<String> cards);

    Map<UUID, Integer> ofPeople(Collection<UUID> people);

    /** Of those of them whom the log knows. */
    Map<UUID, Integer> ofKnownPeople(Collection<UUID> people);

    /** Unknown numbers are absent. */
    Map<Integer, Carrier> byNumber(Collection<Integer> numbers);

    /** The sealed number of a card, for a reveal; empty for people. */
    Optional<SealedCard> sealed(int number);

    /** Either a registered person or a card, whose number masks itself. */
    record Carrier(
            int number, @Nullable UUID person, @Nullable CardNumber card) {}

    /** What a reveal needs: the ciphertext and what it is bound to. */
    final class SealedCard {
        private final String context;
        private final byte[] sealed;

        SealedCard(String context, byte[] sealed) {
            this.context = context;
            this.sealed = sealed;
        }

        public String context() {
            return context;
        }

        public byte[] sealed() {
            return sealed.clone();
        }
    }
}
