package org.shouwang.tracing.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.rules.Exposure;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.tracing.answer.ChainPicture.Edge;
import org.shouwang.tracing.answer.ChainPicture.Node;
import org.shouwang.tracing.answer.ChainPicture.NodeKind;
import org.shouwang.tracing.answer.ChainPicture.Picture;

/** Nodes and edges as they come; the heaviest people first. */
final class ChainDrawing {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();
    private final Map<Integer, String> nodeOf = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    void infectionCase(UUID id) {
        nodes.put("case-" + id, new Node("case-" + id, NodeKind.CASE, id, null, null, null, null, null, 1));
    }

    /** The heaviest encounter says where the contact hangs. */
    void direct(Met one, boolean shown) {
        var heaviest = one.direct().stream()
                .max(Comparator.comparingDouble(with -> with.exposure().dose()))
                .orElseThrow();
        var exposure = heaviest.exposure();
        var stay = exposure.encounter().own();
        var meeting = "meeting-" + stay.place() + "-" + stay.start();
        nodes.computeIfAbsent(meeting, id -> meeting(id, exposure));
        count("case-" + heaviest.infectionCase(), meeting, one.minutes());
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

    boolean has(@Nullable Integer contact) {
        return contact != null && nodeOf.containsKey(contact);
    }

    /** Counted once, at whoever reached them first. */
    void further(Met one, Optional<Integer> by) {
        by.map(nodeOf::get).ifPresent(from -> {
            var node = from + "-further";
            nodes.merge(
                    node,
                    new Node(node, NodeKind.PEOPLE, null, null, null, Grade.CONTACT_OF_CONTACT, null, null, 1),
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
        var left = Math.max(0, kept.size() - ChainPicture.MOST_NODES);
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
