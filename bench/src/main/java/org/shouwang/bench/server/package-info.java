/** The real application and its database as processes: started, measured, killed. */
@NullMarked
package org.shouwang.bench.server;

import org.jspecify.annotations.NullMarked;
