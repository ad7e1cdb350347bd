/** Accounts, sign-in, and what a role on an area allows. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "audit", "vault", "channel"})
package org.shouwang.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
