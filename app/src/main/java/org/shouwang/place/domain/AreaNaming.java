package org.shouwang.place.domain;

import java.util.Collection;
import java.util.Map;
import org.shouwang.access.AreaNames;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaPath;
import org.springframework.stereotype.Component;

/** Tells the modules below what the areas of a grant are called. */
@Component
class AreaNaming implements AreaNames {
    private final Places places;

    AreaNaming(Places places) {
        this.places = places;
    }

    @Override
    public Map<AreaPath, String> names(Collection<AreaPath> areas) {
        return places.names(areas);
    }
}
