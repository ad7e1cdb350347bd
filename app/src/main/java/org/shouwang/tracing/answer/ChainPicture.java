package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Reach;
import org.shouwang.copresence.Reached;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.tracing.domain.LookUp;
import org.springframework.stereotype.Component;

/**
 * Who leads to whom, small enough to look at: contacts hang on the run or visit in which they met a case and are one node
 * there with their count, except those with the highest scores; contacts of contacts are counted at whom they met.
 */
@Component
public class ChainPicture {
    public static final int MOST_NODES = 2_000;

    private final ContactFinding finding;
    private final Whereabouts whereabouts;
    private final Sight sight;

    ChainPicture(ContactFinding finding, Whereabouts whereabouts, Sight sight) {
        this.finding = finding;
        this.whereabouts = whereabouts;
        this.sight = sight;
    }

    public Picture of(LookUp lookUp, int people) {
        var drawing = new ChainDrawing();
        lookUp.cases().forEach(drawing::infectionCase);
        var direct = finding.of(lookUp, 1).stream()
                .filter(one -> one.grade() != Grade.COMPANION)
                .toList();
        var drawn = new HashSet<Integer>();
        for (var one : direct) {
            drawing.direct(one, drawn.size() < people);
            drawn.add(one.number());
        }
        var reached = reached(lookUp);
        var known = direct.stream().map(Met::carriers).flatMap(Set::stream).collect(Collectors.toSet());
        finding.of(lookUp, 2).stream()
                .filter(one -> one.order() == 2 && Collections.disjoint(one.carriers(), known))
                .forEach(one -> drawing.further(
                        one,
                        one.carriers().stream()
                                .map(reached::get)
                                .filter(drawing::has)
                                .findFirst()
                                // by the rules, which follow a contact under each of its numbers
                                .or(() -> finding.through(lookUp, one)
                                        .filter(drawing::has)
                                        .findFirst())));
        return drawing.picture();
    }

    /** Through whom somebody was first reached in the second order. */
    private Map<Integer, Integer> reached(LookUp lookUp) {
        var followed = whereabouts.of(lookUp);
        var reach = new Reach(lookUp.leastSeconds(), 2, lookUp.until().getEpochSecond(), 1);
        return sight.of(followed).chain(followed.stream().map(Followed::window).toList(), reach).order(2).stream()
                .collect(Collectors.toMap(Reached::person, Reached::by));
    }

    public enum NodeKind {
        CASE,
        MEETING,
        PERSON,
        PEOPLE
    }

    /**
     * @param place number of the place of a meeting
     * @param contact number of a person, to ask for more
     * @param count how many people it stands for
     */
    public record Node(
            String id,
            NodeKind kind,
            @Nullable UUID infectionCase,
            @Nullable Integer contact,
            @Nullable Integer place,
            @Nullable Grade grade,
            @Nullable Instant from,
            @Nullable Instant until,
            int count) {
        Node and(Node other) {
            return new Node(id, kind, infectionCase, contact, place, grade, from, until, count + other.count);
        }
    }

    public record Edge(String from, String to, int people, int minutes) {
        Edge and(Edge other) {
            return new Edge(from, to, people + other.people, minutes + other.minutes);
        }
    }

    /** @param leftOut how many nodes there was no room for */
    public record Picture(List<Node> nodes, List<Edge> edges, int leftOut) {}
}
