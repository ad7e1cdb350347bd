/** People and households: registration, review, merge and search. */
@NullMarked
@ApplicationModule(
        displayName = "Residents",
        allowedDependencies = {"shared", "access", "audit", "vault", "channel", "place", "policy", "work"})
package org.shouwang.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
