/** A synthetic community and its day, played through the public HTTP API only. */
@NullMarked
@ApplicationModule(
        displayName = "Drill",
        allowedDependencies = {"shared"})
package org.shouwang.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
