package org.shouwang.copresence.rules;

import org.shouwang.copresence.Case;

/** Which close contacts are followed, and from when until when. */
record Followed(Rules rules, Judgement judgement, Surroundings surroundings, long until) {

    boolean follows(Tally contact) {
        return contact.grade() == Grade.CLOSE && (rules.followPossible() || contact.tier() == Tier.LIKELY);
    }

    /** From the first close contact until isolation, infectious as if it had fallen ill after the incubation. */
    Infector infector(Tally contact) {
        var from = contact.firstClose();
        var end = Math.max(from, Math.min(until, surroundings.isolated(contact.person())));
        var onset = judgement.day(from).plusDays(rules.lookBack().incubationDays());
        return new Infector(new Case(contact.person(), from, end), new Case(contact.person(), from, from), onset);
    }
}
