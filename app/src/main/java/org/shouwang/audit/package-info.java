/** Who looked at what and why, and who changed what: rows that can be added, never altered unseen. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared"})
package org.shouwang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
