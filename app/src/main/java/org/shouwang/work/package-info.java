/** What a person must do, by when: tasks with leases, taken, done, escalated. */
@NullMarked
@ApplicationModule(
        displayName = "Work",
        allowedDependencies = {"shared", "access", "audit", "vault", "place"})
package org.shouwang.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
