/** The area tree from province to dwelling, and where this installation runs. */
@NullMarked
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {"shared", "access", "audit"})
package org.shouwang.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
