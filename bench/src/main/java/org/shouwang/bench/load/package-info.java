/** Load: arrivals that do not wait for answers, and callers that do. */
@NullMarked
package org.shouwang.bench.load;

import org.jspecify.annotations.NullMarked;
