package org.shouwang.work.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwang.access.Permission;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.AreasByKind;
import org.shouwang.work.TaskSubjects;

/** Which kinds of tasks somebody sees, and where: a kind may take another permission there besides having tasks. */
public record Seen(Map<String, AreaScope> areas) {
    static final String ROWS = AreasByKind.ROWS;
    static final String MATCHES = AreasByKind.matches("task.kind", "task.path");

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
        return new AreasByKind(areas).parameters();
    }
}
