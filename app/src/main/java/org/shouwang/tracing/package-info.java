/** Cases, look-ups that two people stand behind, who was with whom, and the lists that follow from it. */
@NullMarked
@ApplicationModule(
        displayName = "Tracing",
        allowedDependencies = {"shared", "access", "audit", "vault", "place", "policy", "work", "resident", "presence"})
package org.shouwang.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
