/** The HTTP contract: written from the controllers, committed as web/openapi.yaml, compared at every build. */
@NullMarked
package org.shouwang.contract;

import org.jspecify.annotations.NullMarked;
