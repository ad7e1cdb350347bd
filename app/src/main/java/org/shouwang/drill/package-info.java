/** A synthetic community and its day, played through the public HTTP API only, and an exercise in it. */
@NullMarked
@ApplicationModule(
        displayName = "Drill",
        allowedDependencies = {"shared", "access", "audit", "vault", "tracing"})
package org.shouwang.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
