package org.shouwang.copresence.rules;

import java.util.List;
import java.util.stream.Stream;
import org.shouwang.copresence.Case;

/** Which close contacts are followed, and from when until when. */
record Followed(Rules rules, Judgement judgement, Surroundings surroundings, long until) {

    boolean follows(Tally contact) {
        return contact.grade() == Grade.CLOSE && (rules.followPossible() || contact.tier() == Tier.LIKELY);
    }

    /**
     * From the first close contact until isolation, infectious as if it had fallen ill after the incubation; under each of its
     * numbers, as far as nobody is followed under it already.
     */
    List<Infector> infectors(Tally contact, Claims claims) {
        var from = contact.firstClose();
        var end = Math.max(from, Math.min(until, surroundings.isolated(contact.person())));
        var onset = judgement.day(from).plusDays(rules.lookBack().incubationDays());
        return Stream.concat(
                        Stream.of(new Case(contact.person(), from, end)),
                        surroundings.alsoAs(contact.person()).stream()
                                .filter(also -> Math.max(from, also.from()) < Math.min(end, also.until()))
                                .map(also -> new Case(
                                        also.person(), Math.max(from, also.from()), Math.min(end, also.until()))))
                .flatMap(window -> claims.claim(window).stream())
                .map(window -> new Infector(window, new Case(window.person(), window.from(), window.from()), onset))
                .toList();
    }
}
