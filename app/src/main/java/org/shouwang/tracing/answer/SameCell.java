package org.shouwang.tracing.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.rules.CellGrid;
import org.shouwang.copresence.rules.CellStays;
import org.shouwang.copresence.rules.Rules;
import org.shouwang.copresence.rules.Spread;
import org.shouwang.presence.Spots;
import org.shouwang.presence.Spots.Position;
import org.springframework.stereotype.Component;

/**
 * Stays in cells of the map: those of the cases, and of whoever was at any place of the same cell meanwhile. Only places with
 * a position count; somebody in a vehicle is in no cell.
 */
@Component
class SameCell {
    /** Longer than this between two places of a cell, nobody knows where somebody was. */
    private static final int GAP = 30 * 60;

    /** How far from a position its cell can reach, in degrees; wide enough up to the sixtieth parallel. */
    private static final double REACH = 0.015;

    private final Spots spots;

    SameCell(Spots spots) {
        this.spots = spots;
    }

    /** Nothing where the rules have no companions. */
    List<Presence> of(PresenceView view, List<Followed> followed, Rules rules) {
        if (rules.settings().stream()
                .noneMatch(one -> one.code().equals(MapCells.SETTING) && one.spread() == Spread.COMPANIONS)) {
            return List.of();
        }
        var own = own(view, followed);
        var known =
                new HashMap<>(spots.positions(own.stream().map(Presence::place).collect(Collectors.toSet())));
        if (known.isEmpty()) {
            return List.of();
        }
        var around = around(known.values());
        var there = new HashSet<Presence>();
        for (var stay : own) {
            var position = known.get(stay.place());
            if (position != null) {
                MapCells.of(position).ifPresent(cell -> {
                    there.add(stay);
                    around.getOrDefault(cell, Set.of())
                            .forEach(place -> there.addAll(view.at(place, stay.start(), stay.end())));
                });
            }
        }
        known.putAll(spots.positions(there.stream().map(Presence::place).collect(Collectors.toSet())));
        return cells(there, known);
    }

    private static List<Presence> own(PresenceView view, List<Followed> followed) {
        var own = new ArrayList<Presence>();
        for (var one : followed) {
            view
                    .trajectory(
                            one.carrier(),
                            one.from().getEpochSecond(),
                            one.until().getEpochSecond())
                    .stream()
                    .filter(one::covers)
                    .forEach(own::add);
        }
        return own;
    }

    /** The places of every cell that one of these positions is in. */
    private Map<Integer, Set<Integer>> around(Collection<Position> positions) {
        var around = new HashMap<Integer, Set<Integer>>();
        for (var position : Set.copyOf(positions)) {
            var cell = MapCells.of(position);
            if (cell.isPresent() && !around.containsKey(cell.getAsInt())) {
                around.put(cell.getAsInt(), new HashSet<>());
                near(position).forEach((place, at) -> {
                    if (MapCells.of(at).equals(cell)) {
                        Objects.requireNonNull(around.get(cell.getAsInt())).add(place);
                    }
                });
            }
        }
        return around;
    }

    private Map<Integer, Position> near(Position position) {
        return spots.within(
                new Position(position.latitude() - REACH, position.longitude() - REACH),
                new Position(position.latitude() + REACH, position.longitude() + REACH));
    }

    private static List<Presence> cells(Set<Presence> there, Map<Integer, Position> known) {
        var seen = new HashMap<CellGrid, List<org.shouwang.copresence.rules.Position>>();
        for (var stay : there) {
            var at = Objects.requireNonNull(known.get(stay.place()));
            var some = seen.computeIfAbsent(MapCells.grid(at), _ -> new ArrayList<>());
            for (var moment = stay.start(); moment < stay.end(); moment += GAP) {
                some.add(seen(stay, moment, at));
            }
            some.add(seen(stay, stay.end(), at));
        }
        return seen.entrySet().stream()
                .flatMap(grid -> new CellStays(grid.getKey(), GAP).of(grid.getValue()).stream())
                .toList();
    }

    private static org.shouwang.copresence.rules.Position seen(Presence stay, long moment, Position at) {
        return new org.shouwang.copresence.rules.Position(stay.person(), moment, at.latitude(), at.longitude());
    }
}
