package org.shouwang.place;

import java.util.Set;
import org.shouwang.shared.AreaPath;

/** Whether anybody is registered in a place; answered by the module that knows, so that places never need to. */
public interface Occupancy {
    boolean isInhabited(AreaPath place);

    /** The dwellings of an area that somebody is registered in. */
    Set<AreaPath> inhabited(AreaPath area);
}
