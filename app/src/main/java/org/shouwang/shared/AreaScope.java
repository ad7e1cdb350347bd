package org.shouwang.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The areas that a reader may see: disjoint subtrees in order. Mandatory argument of every read of rows that belong
 * somewhere, so that who may see a row is decided without a join.
 */
public record AreaScope(List<AreaPath> roots) {
    public static final AreaScope NOTHING = new AreaScope(List.of());

    /** Normalises: sorted, and a root inside another one is dropped. */
    public AreaScope {
        var disjoint = new ArrayList<AreaPath>();
        for (var root : roots.stream().sorted().toList()) {
            if (disjoint.isEmpty() || !disjoint.getLast().contains(root)) {
                disjoint.add(root);
            }
        }
        roots = List.copyOf(disjoint);
    }

    public static AreaScope of(AreaPath... roots) {
        return new AreaScope(List.of(roots));
    }

    public static AreaScope of(Collection<AreaPath> roots) {
        return new AreaScope(List.copyOf(roots));
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    public boolean contains(AreaPath path) {
        return roots.stream().anyMatch(root -> root.contains(path));
    }

    /** What of this scope lies inside the area: the area itself, some roots below it, or nothing. */
    public AreaScope within(AreaPath area) {
        return contains(area)
                ? of(area)
                : of(roots.stream().filter(area::contains).toList());
    }

    /** What lies in both. */
    public AreaScope and(AreaScope other) {
        return of(other.roots.stream()
                .flatMap(root -> within(root).roots().stream())
                .toList());
    }

    /**
     * A condition on a path column, for a text block; bind {@link #parameters()}. An empty scope gives {@code false}.
     */
    public String sql(String column) {
        if (roots.isEmpty()) {
            return "false";
        }
        return IntStream.range(0, roots.size())
                .mapToObj(i -> "(%1$s >= :area%2$d and %1$s < :areaEnd%2$d)".formatted(column, i))
                .reduce((a, b) -> a + " or " + b)
                .map(condition -> "(" + condition + ")")
                .orElseThrow();
    }

    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < roots.size(); i++) {
            parameters.put("area" + i, roots.get(i).value());
            parameters.put("areaEnd" + i, roots.get(i).end());
        }
        return parameters;
    }
}
