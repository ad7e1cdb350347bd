/** Figures that open the lists behind them; what is late comes first. */
@NullMarked
@ApplicationModule(
        displayName = "Command",
        allowedDependencies = {"shared", "access", "audit", "vault", "place", "work", "resident"})
package org.shouwang.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
