package org.shouwang.access;

import java.util.Collection;
import java.util.Map;
import org.shouwang.shared.AreaPath;

/** What areas are called. The module that knows implements it; it stands above this one. */
public interface AreaNames {
    /** Unknown areas are absent. */
    Map<AreaPath, String> names(Collection<AreaPath> areas);
}
