package org.shouwang.place;

import org.shouwang.shared.AreaPath;

/** Whether anybody is registered in a place; answered by the module that knows, so that places never need to. */
public interface Occupancy {
    boolean isInhabited(AreaPath place);
}
