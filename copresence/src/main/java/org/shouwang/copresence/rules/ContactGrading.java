package org.shouwang.copresence.rules;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.PresenceView;

/**
 * The way from infected people to a ranked list of their contacts. Thread-safe; give it a new view to see what came since.
 * An answer for one case touches each of its stays once, one with the second order each stay of every close contact too.
 */
public final class ContactGrading {
    private final Rules rules;
    private final ZoneId zone;
    private final Surroundings surroundings;
    private final Judgement judgement;

    /**
     * @param zone of the calendar in which onset was asked for
     * @throws RulesRefused naming every fault of the rules
     */
    public ContactGrading(Rules rules, ZoneId zone, Surroundings surroundings) {
        var faults = rules.faults();
        if (!faults.isEmpty()) {
            throw new RulesRefused(faults);
        }
        this.rules = rules;
        this.zone = zone;
        this.surroundings = surroundings;
        judgement = new Judgement(rules, zone, surroundings);
    }

    /**
     * Whoever met these cases within their windows.
     *
     * @param cases no two at one time under one number
     */
    public GradedContacts contacts(PresenceView view, Collection<InfectionCase> cases) {
        return contacts(view, cases, _ -> {});
    }

    /**
     * The same, for whoever wants to know every encounter: explaining people one after the other looks for theirs again.
     *
     * @param taker is told of each as it is found, case by case
     */
    public GradedContacts contacts(PresenceView view, Collection<InfectionCase> cases, Consumer<Exposure> taker) {
        var first = new FirstOrder(new Exposures(view, judgement), infectors(cases), rules, taker);
        return new GradedContacts(rules, first, null);
    }

    /**
     * And whoever met one of their close contacts after that one's first contact with a case.
     *
     * @param until when close contacts are no longer followed, in seconds since 1970
     */
    public GradedContacts contactsOfContacts(PresenceView view, Collection<InfectionCase> cases, long until) {
        var exposures = new Exposures(view, judgement);
        var first = new FirstOrder(exposures, infectors(cases), rules, _ -> {});
        var followed = new Followed(rules, judgement, surroundings, until);
        return new GradedContacts(rules, first, new SecondOrder(exposures, first, followed, rules));
    }

    /** The window in which the policy takes a case for infectious: what a trajectory is asked for. */
    public Case window(InfectionCase infected) {
        return rules.lookBack().window(infected, zone);
    }

    private List<Infector> infectors(Collection<InfectionCase> cases) {
        var infectors = cases.stream()
                .map(infected -> new Infector(
                        window(infected), rules.lookBack().companionWindow(infected, zone), infected.anchor()))
                .toList();
        for (var i = 1; i < infectors.size(); i++) {
            if (infectors.subList(0, i).stream().anyMatch(infectors.get(i)::overlaps)) {
                throw new IllegalArgumentException(
                        "two cases at once: person " + infectors.get(i).person());
            }
        }
        return infectors;
    }
}
