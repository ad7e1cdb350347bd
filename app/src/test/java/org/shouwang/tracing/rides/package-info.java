@NullMarked
package org.shouwang.tracing.rides;

import org.jspecify.annotations.NullMarked;
