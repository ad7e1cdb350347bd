/** Who was where for some time: the log that the other modules append to, and that tracing tails. */
@NullMarked
@ApplicationModule(
        displayName = "Presence",
        allowedDependencies = {"shared", "vault"})
package org.shouwang.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
