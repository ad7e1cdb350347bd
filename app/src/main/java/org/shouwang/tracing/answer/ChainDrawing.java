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
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.rules.Grade;
import org.shouwang.tracing.answer.ChainPicture.Edge;
import org.shouwang.tracing.answer.ChainPicture.Node;
import org.shouwang.tracing.answer.ChainPicture.NodeKind;
import org.shouwang.tracing.answer.ChainPicture.Picture;

/** Nodes and edges as they come; the heaviest people first. */
final class ChainDrawing {
    private static final Comparator<Met.With> WEIGHT =
            Comparator.comparingDouble(with -> with.exposure().dose());

    private final Map<Integer, List<Presence>> meetings = new HashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();
    private final Map<Integer, String> nodeOf = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    void infectionCase(UUID id) {
        nodes.put("case-" + id, new Node("case-" + id, NodeKind.CASE, id, null, null, null, null, null, 1));
    }

    /**
     * The heaviest encounter with each case says where a contact hangs; those who are not drawn by themselves are counted at
     * the heaviest of all.
     */
    void direct(Met one, boolean shown) {
        var heaviest = heaviest(one);
        var first = meeting(heaviest.getFirst());
        var node = shown ? "person-" + one.number() : first + "-" + one.grade();
        var minutes = new LinkedHashMap<String, Integer>();
        for (var with : heaviest) {
            var meeting = meeting(with);
            if (shown || meeting.equals(first)) {
                count("case-" + with.infectionCase(), meeting, with.minutes());
                minutes.merge(meeting, with.minutes(), Math::max);
            }
        }
        nodes.merge(node, person(node, one, shown), Node::and);
        minutes.forEach((meeting, together) -> count(meeting, node, together));
        one.carriers().forEach(carrier -> nodeOf.put(carrier, node));
    }

    /** One for each case, the one that weighs most before the others. */
    private static List<Met.With> heaviest(Met one) {
        return one.direct().stream()
                .collect(Collectors.toMap(Met.With::infectionCase, with -> with, BinaryOperator.maxBy(WEIGHT)))
                .values()
                .stream()
                .sorted(WEIGHT.reversed().thenComparing(Met.With::infectionCase))
                .toList();
    }

    private static Node person(String id, Met one, boolean shown) {
        var kind = shown ? NodeKind.PERSON : NodeKind.PEOPLE;
        return new Node(id, kind, null, shown ? one.number() : null, null, one.grade(), null, null, 1);
    }

    /** Cases that were at one place at one time share the meeting. */
    private String meeting(Met.With with) {
        var stay = with.exposure().encounter().own();
        var there = meetings.computeIfAbsent(stay.place(), _ -> new ArrayList<>());
        var known = there.stream().filter(one -> isOne(one, stay)).findFirst();
        if (known.isPresent()) {
            return id(known.get());
        }
        there.add(stay);
        nodes.put(id(stay), meeting(stay));
        return id(stay);
    }

    /** The likely and the possible part of a ride follow each other without a gap. */
    private static boolean isOne(Presence stay, Presence other) {
        return stay.start() <= other.end() && other.start() <= stay.end();
    }

    private static String id(Presence stay) {
        return "meeting-" + stay.place() + "-" + stay.start();
    }

    private static Node meeting(Presence stay) {
        return new Node(
                id(stay),
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
