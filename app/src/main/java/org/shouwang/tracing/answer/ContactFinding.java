package org.shouwang.tracing.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.copresence.rules.Explanation.Hop;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.GradedContact;
import org.shouwang.copresence.rules.GradedContacts;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.index.TracingIndex;
import org.springframework.stereotype.Component;

/**
 * Whom the cases of a look-up met: the engine's answer, cut to the window that was approved and to the times in which the
 * cases held their cards, and gathered by person. Kept for a moment, since people page through it.
 */
@Component
public class ContactFinding {
    private static final Duration MOMENT = Duration.ofSeconds(20);
    private static final Comparator<Met> RANKING = Comparator.comparing(Met::grade)
            .thenComparing(Comparator.comparingInt(Met::score).reversed())
            .thenComparing(Comparator.comparingLong(Met::seconds).reversed())
            .thenComparingInt(Met::number);

    private final TracingIndex index;
    private final Whereabouts whereabouts;
    private final Grading grading;
    private final Cache<Key, Direct> direct =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(30).build();
    private final Cache<Key, Further> further =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(10).build();

    ContactFinding(TracingIndex index, Whereabouts whereabouts, Grading grading) {
        this.index = index;
        this.whereabouts = whereabouts;
        this.grading = grading;
    }

    /** The gravest grade first, within it the highest score. Only for a look-up that is open. */
    public List<Met> of(LookUp lookUp, int orders) {
        var met = direct(lookUp).met();
        return orders == 1
                ? met
                : Stream.concat(met.stream(), further(lookUp).met().stream())
                        .sorted(RANKING)
                        .toList();
    }

    /** With what leads to somebody in the second order, which takes too long for all of them. */
    public Met explained(LookUp lookUp, Met one) {
        if (one.order() == 1 || !one.hops().isEmpty()) {
            return one;
        }
        var graded = further(lookUp).graded();
        var hops = one.carriers().stream()
                .flatMap(carrier -> graded.explain(carrier).stream())
                .flatMap(explanation -> explanation.hops().stream())
                .toList();
        return one.with(hops);
    }

    public Rules rules() {
        return grading.rules();
    }

    private Direct direct(LookUp lookUp) {
        return direct.get(key(lookUp), _ -> find(lookUp));
    }

    private Further further(LookUp lookUp) {
        return further.get(key(lookUp), _ -> findFurther(lookUp, direct(lookUp)));
    }

    private Key key(LookUp lookUp) {
        return new Key(lookUp.id(), index.version());
    }

    private Direct find(LookUp lookUp) {
        var followed = whereabouts.of(lookUp);
        if (followed.isEmpty()) {
            return new Direct(followed, List.of(), false);
        }
        var graded = grading.of(lookUp, followed).contacts(index.view(), Grading.cases(followed));
        var own = followed.stream().map(Followed::carrier).collect(Collectors.toSet());
        var contacts = graded.ranked().stream()
                .filter(contact -> !own.contains(contact.person()))
                .toList();
        var holders =
                whereabouts.holders(contacts.stream().map(GradedContact::person).toList());
        var meetings = new LinkedHashMap<Object, Meeting>();
        var cut = false;
        for (var contact : contacts) {
            for (var exposure : exposures(graded, contact)) {
                if (keeps(lookUp, followed, exposure)) {
                    meeting(
                                    meetings,
                                    contact.person(),
                                    holders,
                                    exposure.encounter().from())
                            .add(contact.person(), contact.isCase(), exposure);
                } else {
                    cut = true;
                }
            }
        }
        var rules = grading.rules();
        var met = meetings.values().stream()
                .map(meeting -> meeting.direct(rules))
                .sorted(RANKING)
                .toList();
        return new Direct(followed, met, cut);
    }

    private static List<Exposure> exposures(GradedContacts graded, GradedContact contact) {
        return graded.explain(contact.person())
                .map(explanation -> explanation.direct())
                .orElse(List.of());
    }

    private static boolean keeps(LookUp lookUp, List<Followed> followed, Exposure exposure) {
        var encounter = exposure.encounter();
        return encounter.seconds() >= lookUp.leastSeconds() && followed.stream().anyMatch(one -> one.covers(encounter));
    }

    /** A number that was one person's first and then another's is two. */
    private static Meeting meeting(Map<Object, Meeting> meetings, int carrier, Holders holders, long at) {
        var person = holders.person(carrier, Instant.ofEpochSecond(at));
        return meetings.computeIfAbsent(person == null ? carrier : person, _ -> new Meeting(person));
    }

    private Further findFurther(LookUp lookUp, Direct first) {
        var followed = first.followed();
        var graded = grading.of(lookUp, followed)
                .contactsOfContacts(
                        index.view(), Grading.cases(followed), lookUp.until().getEpochSecond());
        var known = new HashSet<Integer>();
        followed.forEach(one -> known.add(one.carrier()));
        first.met().forEach(one -> known.addAll(one.carriers()));
        var contacts = graded.ranked().stream()
                .filter(contact -> contact.order() == 2 && !known.contains(contact.person()))
                .filter(contact -> !first.cut() || leadsFrom(known, graded, contact))
                .toList();
        var holders =
                whereabouts.holders(contacts.stream().map(GradedContact::person).toList());
        var meetings = new LinkedHashMap<Object, Meeting>();
        contacts.forEach(contact ->
                meeting(meetings, contact.person(), holders, contact.first()).add(contact));
        return new Further(meetings.values().stream().map(Meeting::further).toList(), graded);
    }

    /** Where something was cut from the first order, what followed from it alone goes too. */
    private static boolean leadsFrom(Set<Integer> known, GradedContacts graded, GradedContact contact) {
        return graded.explain(contact.person()).stream()
                .flatMap(explanation -> explanation.hops().stream())
                .map(Hop::by)
                .anyMatch(known::contains);
    }

    private record Key(UUID lookUp, long version) {}

    /** @param cut whether the engine found more than the look-up may tell */
    private record Direct(List<Followed> followed, List<Met> met, boolean cut) {}

    private record Further(List<Met> met, GradedContacts graded) {}
}
