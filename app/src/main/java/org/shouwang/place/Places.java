package org.shouwang.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;

/** Names of places for other modules, cached; places are not personal data. */
public interface Places {
    Optional<Place> find(AreaPath path);

    /** Short and full address lines, in one query. Unknown paths are absent. */
    Map<AreaPath, Address> addresses(Collection<AreaPath> paths);

    /** The dwelling and that it belongs to a community that runs here. */
    boolean isDwelling(AreaPath path);

    /** Communities that this installation runs. */
    List<AreaPath> running();

    boolean isRunning(AreaPath community);

    /** Dwellings whose short address ({@code 3-2-1102}, with or without the compound's name, 3号楼2单元1102室 ...) matches, within the given areas. */
    List<AreaPath> match(Collection<AreaPath> areas, String addressText, int limit);

    /** How many dwellings the areas of a level have, within the scope; areas without any are absent. */
    Map<AreaPath, Integer> dwellings(AreaScope scope, AreaLevel level);

    /** Names of areas of any level, national or ours. Unknown ones are absent. */
    Map<AreaPath, String> names(Collection<AreaPath> areas);

    record Place(AreaPath path, String name) {}

    /** An address in two lengths: 广欣苑 3-2-1102 for tables, 广欣苑 3号楼 2单元 1102室 for residents. */
    record Address(String shortLine, String fullLine) {}
}
