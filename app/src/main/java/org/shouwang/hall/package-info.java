/**
 * What every room shares at the door, where the arrows allow it: {@code shared} has the engines but may not know who is
 * calling, so the endpoints of live news, exports and health stand here, above {@code access}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Hall",
        allowedDependencies = {"shared", "access", "audit", "vault"})
package org.shouwang.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
