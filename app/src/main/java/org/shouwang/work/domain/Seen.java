package org.shouwang.work.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.work.TaskSubjects;

/** Which kinds of tasks somebody sees, and where: a kind may take another permission there besides having tasks. */
public record Seen(Map<String, AreaScope> areas) {
    static final String ROWS = "unnest(:seenKind::text[], :seenFrom::text[], :seenTo::text[]) as seen(kind, low, high)";
    static final String MATCHES = "task.kind = seen.kind and task.path >= seen.low and task.path < seen.high";

    /** @param areas where somebody has a permission */
    public static Seen of(Stream<TaskSubjects> owners, Function<Permission, AreaScope> areas) {
        var seen = new HashMap<String, AreaScope>();
        owners.forEach(owner -> owner.kinds().forEach(kind -> seen.put(kind, areas.apply(owner.needs()))));
        return new Seen(seen);
    }

    public Seen only(Predicate<String> wanted) {
        var seen = new HashMap<>(areas);
        seen.keySet().removeIf(wanted.negate());
        return new Seen(seen);
    }

    public boolean includes(String kind, AreaPath path) {
        return areas.getOrDefault(kind, AreaScope.NOTHING).contains(path);
    }

    /** For {@link #ROWS}. */
    Map<String, Object> parameters() {
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
