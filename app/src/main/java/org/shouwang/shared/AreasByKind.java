package org.shouwang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An {@link AreaScope} for each kind of row of one table, so that rows of many kinds are read at once, each where it may be. */
public record AreasByKind(Map<String, AreaScope> areas) {
    /** To join with, for a text block; bind {@link #parameters()}. */
    public static final String ROWS =
            "unnest(:seenKind::text[], :seenFrom::text[], :seenTo::text[]) as seen(kind, low, high)";

    public AreasByKind {
        areas = Map.copyOf(areas);
    }

    /** A condition on the columns of a row, beside {@link #ROWS}. */
    public static String matches(String kind, String path) {
        return "%1$s = seen.kind and %2$s >= seen.low and %2$s < seen.high".formatted(kind, path);
    }

    public Map<String, Object> parameters() {
        var kinds = new ArrayList<String>();
        var roots = new ArrayList<AreaPath>();
        areas.forEach((kind, scope) -> scope.roots().forEach(root -> {
            kinds.add(kind);
            roots.add(root);
        }));
        return Map.of(
                "seenKind", kinds.toArray(String[]::new),
                "seenFrom", texts(roots, AreaPath::value),
                "seenTo", texts(roots, AreaPath::end));
    }

    private static String[] texts(List<AreaPath> roots, Function<AreaPath, String> column) {
        return roots.stream().map(column).toArray(String[]::new);
    }
}
