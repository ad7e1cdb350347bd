package org.shouwang.access.web;

import java.util.Collection;
import java.util.Map;
import org.shouwang.access.AreaNames;
import org.shouwang.shared.AreaPath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of areas, from the module above that knows them; without it, none. */
@Component
class AreaTitles {
    private final ObjectProvider<AreaNames> names;

    AreaTitles(ObjectProvider<AreaNames> names) {
        this.names = names;
    }

    Map<AreaPath, String> of(Collection<AreaPath> areas) {
        var known = names.getIfAvailable();
        return known == null || areas.isEmpty() ? Map.of() : known.names(areas);
    }
}
