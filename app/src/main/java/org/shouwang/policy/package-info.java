/** Dated, versioned rules of a response; a section is a record owned by the module that reads it. */
@NullMarked
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"shared", "access", "audit", "place"})
package org.shouwang.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
