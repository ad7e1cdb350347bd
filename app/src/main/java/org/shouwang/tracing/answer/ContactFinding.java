package org.shouwang.tracing.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.tracing.answer.FurtherContacts.Further;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.stereotype.Component;

/** The contacts of a look-up, ranked. Kept for a moment, since people page through them. */
@Component
public class ContactFinding {
    private static final Duration MOMENT = Duration.ofSeconds(20);
    private static final Comparator<Met> RANKING = Comparator.comparing(Met::grade)
            .thenComparing(Comparator.comparingInt(Met::score).reversed())
            .thenComparing(Comparator.comparingLong(Met::seconds).reversed())
            .thenComparingInt(Met::number);

    private final TracingIndex index;
    private final DirectContacts contacts;
    private final FurtherContacts contactsOfContacts;
    private final Grading grading;
    private final Cache<Key, Ranked> direct =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(30).build();
    private final Cache<Key, RankedFurther> further =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(10).build();

    ContactFinding(TracingIndex index, DirectContacts contacts, FurtherContacts contactsOfContacts, Grading grading) {
        this.index = index;
        this.contacts = contacts;
        this.contactsOfContacts = contactsOfContacts;
        this.grading = grading;
    }

    /**
     * The gravest grade first, within it the highest score; everybody once. Only for a look-up that is open.
     *
     * @param orders 2 for contacts of contacts too, as which a casual contact counts for more
     */
    public List<Met> of(LookUp lookUp, int orders) {
        return orders == 1 ? direct(lookUp).ranked() : further(lookUp).ranked();
    }

    /** With what leads to somebody in the second order, which is looked for again, by way of contacts of this look-up alone. */
    public Met explained(LookUp lookUp, Met one) {
        if (one.order() == 1 || !one.hops().isEmpty()) {
            return one;
        }
        var graded = further(lookUp).found().graded();
        var close = direct(lookUp).found().close();
        var hops = one.carriers().stream()
                .flatMap(carrier -> graded.explain(carrier).stream())
                .flatMap(explanation -> explanation.hops().stream())
                .filter(hop -> close.contains(hop.by()))
                .toList();
        return one.with(hops);
    }

    /** Numbers of the close contacts by way of whom somebody is one of the second order, whoever became one first before the others. */
    public Stream<Integer> through(LookUp lookUp, Met one) {
        var graded = further(lookUp).found().graded();
        return one.carriers().stream().flatMap(carrier -> graded.through(carrier).stream());
    }

    /** By person who lives with a case of the look-up: since when both are registered there. */
    public Map<UUID, LocalDate> registeredSince(LookUp lookUp) {
        return direct(lookUp).found().since();
    }

    public Rules rules() {
        return grading.rules();
    }

    private Ranked direct(LookUp lookUp) {
        return direct.get(key(lookUp), _ -> {
            var found = contacts.of(lookUp);
            var met = found.met();
            return new Ranked(found, met, ranked(met));
        });
    }

    private RankedFurther further(LookUp lookUp) {
        var first = direct(lookUp);
        return further.get(key(lookUp), _ -> {
            var found = contactsOfContacts.of(lookUp, first.found(), first.met());
            var all = new LinkedHashMap<>(first.met());
            all.putAll(found.met());
            return new RankedFurther(found, ranked(all));
        });
    }

    private static List<Met> ranked(Map<Object, Met> met) {
        return met.values().stream().sorted(RANKING).toList();
    }

    private Key key(LookUp lookUp) {
        return new Key(lookUp.id(), index.version());
    }

    private record Key(UUID lookUp, long version) {}

    private record Ranked(Direct found, Map<Object, Met> met, List<Met> ranked) {}

    /** @param ranked contacts of the first order too */
    private record RankedFurther(Further found, List<Met> ranked) {}
}
