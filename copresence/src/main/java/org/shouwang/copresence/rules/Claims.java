package org.shouwang.copresence.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.copresence.Case;

/** When each number is followed already, so that no second of it is followed twice. */
final class Claims {
    private final Map<Integer, List<Case>> claimed = new HashMap<>();

    /** What nobody has claimed yet of a window; from here on somebody has. */
    List<Case> claim(Case window) {
        var before = claimed.computeIfAbsent(window.person(), _ -> new ArrayList<>());
        var rest = Stream.of(window).filter(Claims::isNotEmpty).toList();
        for (var one : before) {
            rest = rest.stream().flatMap(part -> without(one, part)).toList();
        }
        before.addAll(rest);
        return rest;
    }

    private static Stream<Case> without(Case one, Case part) {
        var end = Math.clamp(one.from(), part.from(), part.until());
        var begin = Math.clamp(one.until(), part.from(), part.until());
        return Stream.of(new Case(part.person(), part.from(), end), new Case(part.person(), begin, part.until()))
                .filter(Claims::isNotEmpty);
    }

    private static boolean isNotEmpty(Case window) {
        return window.from() < window.until();
    }
}
