/** Personal data at rest: sealed per field, found by keyed indexes, masked wherever it is shown. */
@NullMarked
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"shared", "audit"})
package org.shouwang.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
