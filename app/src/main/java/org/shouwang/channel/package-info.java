/** Sending only: text messages now, mail, webhooks and push when a module needs them. */
@NullMarked
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"shared", "vault"})
package org.shouwang.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
