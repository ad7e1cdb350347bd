@NullMarked
package org.shouwang.tracing.index;

import org.jspecify.annotations.NullMarked;
