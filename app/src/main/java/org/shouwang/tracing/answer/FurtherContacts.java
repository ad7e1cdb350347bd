package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.copresence.rules.GradedContact;
import org.shouwang.copresence.rules.GradedContacts;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/** Whoever met a close contact after that one had met a case: what takes the engine longer, asked for when it is wanted. */
@Component
class FurtherContacts {
    private final Whereabouts whereabouts;
    private final Isolations isolations;
    private final Grading grading;

    FurtherContacts(Whereabouts whereabouts, Isolations isolations, Grading grading) {
        this.whereabouts = whereabouts;
        this.isolations = isolations;
        this.grading = grading;
    }

    /** @param met the first order; whoever is a close contact already is not told of again */
    Further of(LookUp lookUp, Direct first, Map<Object, Met> met) {
        var graded = grading.of(lookUp, also(lookUp, met), isolations.of(met))
                .contactsOfContacts(
                        first.view(),
                        Grading.cases(first.followed()),
                        lookUp.until().getEpochSecond());
        var contacts =
                graded.ranked().stream().filter(contact -> contact.order() == 2).toList();
        var holders =
                whereabouts.holders(contacts.stream().map(GradedContact::person).toList());
        var meetings = new LinkedHashMap<Object, Meeting>();
        for (var contact : contacts) {
            var at = Instant.ofEpochSecond(contact.first());
            var identity = holders.identity(contact.person(), at);
            var before = met.get(identity);
            if (first.isCase(identity, contact.person(), at) || (before != null && before.grade() == Grade.CLOSE)) {
                continue;
            }
            meetings.computeIfAbsent(identity, _ -> new Meeting(holders.person(contact.person(), at)))
                    .add(contact, holders.infectionCase(contact.person(), at) != null);
        }
        var further = new LinkedHashMap<Object, Met>();
        meetings.forEach((identity, meeting) -> further.put(identity, meeting.further(met.get(identity))));
        return new Further(further, graded);
    }

    /** A close contact is followed under all of its numbers, whichever it met a case under; so are two who share one of them. */
    private Map<Integer, List<Case>> also(LookUp lookUp, Map<Object, Met> met) {
        var close = met.values().stream()
                .filter(one -> one.grade() == Grade.CLOSE && one.person() != null)
                .toList();
        var numbers = whereabouts.numbers(
                close.stream().map(Met::person).filter(Objects::nonNull).toList(), lookUp.from(), lookUp.until());
        var also = new HashMap<Integer, List<Case>>();
        for (var one : close) {
            var all = numbers.getOrDefault(Objects.requireNonNull(one.person()), List.of());
            for (var carrier : one.carriers()) {
                also.computeIfAbsent(carrier, _ -> new ArrayList<>())
                        .addAll(all.stream()
                                .filter(number -> number.person() != carrier)
                                .toList());
            }
        }
        return also;
    }

    record Further(Map<Object, Met> met, GradedContacts graded) {}
}
