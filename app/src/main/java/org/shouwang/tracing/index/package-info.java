/** The index of the engine: made from the log, kept up with it, compared with it every night. */
@NullMarked
package org.shouwang.tracing.index;

import org.jspecify.annotations.NullMarked;
