/** Ids, area paths and scopes, errors, time, lists, import and export: small, open, no business words. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.shouwang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
