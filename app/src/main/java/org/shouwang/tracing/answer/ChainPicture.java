package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Reach;
import org.shouwang.copresence.Reached;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.tracing.domain.LookUp;
import org.shouwang.tracing.index.TracingIndex;
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
    private final TracingIndex index;

    ChainPicture(ContactFinding finding, Whereabouts whereabouts, TracingIndex index) {
        this.finding = finding;
        this.whereabouts = whereabouts;
        this.index = index;
    }

    public Picture of(LookUp lookUp, int people) {
        var followed = whereabouts.of(lookUp);
        var drawing = new Drawing(caseOf(followed));
        var met = finding.of(lookUp, 2);
        var direct = met.stream().filter(one -> one.order() == 1).toList();
        var shown = direct.stream().limit(people).map(Met::number).collect(Collectors.toSet());
        lookUp.cases().forEach(drawing::infectionCase);
        direct.forEach(one -> drawing.direct(one, shown.contains(one.number())));
        var reached = reached(lookUp, followed);
        met.stream().filter(one -> one.order() == 2).forEach(one -> drawing.further(one, reached));
        return drawing.picture();
    }

    /** Through whom somebody was first reached in the second order. */
    private Map<Integer, Integer> reached(LookUp lookUp, List<Followed> followed) {
        var reach = new Reach(lookUp.leastSeconds(), 2, lookUp.until().getEpochSecond(), 1);
        return index.view().chain(followed.stream().map(Followed::window).toList(), reach).order(2).stream()
                .collect(Collectors.toMap(Reached::person, Reached::by));
    }

    private static Map<Integer, UUID> caseOf(List<Followed> followed) {
        return followed.stream().collect(Collectors.toMap(Followed::carrier, Followed::caseId, (one, _) -> one));
    }

    private static final class Drawing {
        private final Map<Integer, UUID> caseOf;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Map<String, Edge> edges = new LinkedHashMap<>();
        private final Map<Integer, String> nodeOf = new HashMap<>();
        private final Set<String> told = new HashSet<>();

        Drawing(Map<Integer, UUID> caseOf) {
            this.caseOf = caseOf;
        }

        void infectionCase(UUID id) {
            nodes.put("case-" + id, new Node("case-" + id, NodeKind.CASE, id, null, null, null, null, null, 1));
        }

        /** The heaviest encounter says where the contact hangs. */
        void direct(Met one, boolean shown) {
            var exposure = one.heaviest().orElseThrow();
            var stay = exposure.encounter().own();
            var meeting = "meeting-" + stay.place() + "-" + stay.start();
            var infected = caseOf.get(stay.person());
            if (infected == null) {
                return;
            }
            nodes.computeIfAbsent(meeting, id -> meeting(id, exposure));
            count("case-" + infected, meeting, one.minutes());
            var node = shown ? "person-" + one.number() : meeting + "-" + one.grade();
            nodes.merge(
                    node,
                    new Node(
                            node,
                            shown ? NodeKind.PERSON : NodeKind.PEOPLE,
                            null,
                            shown ? one.number() : null,
                            null,
                            one.grade(),
                            null,
                            null,
                            1),
                    Node::and);
            count(meeting, node, one.minutes());
            one.carriers().forEach(carrier -> nodeOf.put(carrier, node));
        }

        private static Node meeting(String id, Exposure exposure) {
            var stay = exposure.encounter().own();
            return new Node(
                    id,
                    NodeKind.MEETING,
                    null,
                    null,
                    stay.place(),
                    null,
                    Instant.ofEpochSecond(stay.start()),
                    Instant.ofEpochSecond(stay.end()),
                    1);
        }

        /** Counted once, at whoever reached them first. */
        void further(Met one, Map<Integer, Integer> reached) {
            one.carriers().stream()
                    .map(reached::get)
                    .filter(by -> by != null && nodeOf.containsKey(by))
                    .findFirst()
                    .ifPresent(by -> {
                        var from = nodeOf.get(by);
                        var node = from + "-further";
                        nodes.merge(
                                node,
                                new Node(
                                        node,
                                        NodeKind.PEOPLE,
                                        null,
                                        null,
                                        null,
                                        Grade.CONTACT_OF_CONTACT,
                                        null,
                                        null,
                                        1),
                                Node::and);
                        count(from, node, one.minutes());
                    });
        }

        private void count(@Nullable String from, String to, int minutes) {
            if (from != null) {
                edges.merge(from + ">" + to, new Edge(from, to, 1, minutes), Edge::and);
            }
        }

        /** What does not fit is left out from the end, and said so. */
        Picture picture() {
            var kept = new ArrayList<>(nodes.values());
            var left = Math.max(0, kept.size() - MOST_NODES);
            var shown = kept.subList(0, kept.size() - left);
            shown.forEach(node -> told.add(node.id()));
            return new Picture(
                    List.copyOf(shown),
                    edges.values().stream()
                            .filter(edge -> told.contains(edge.from()) && told.contains(edge.to()))
                            .toList(),
                    left);
        }
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
