@NullMarked
package org.shouwang.tracing;

import org.jspecify.annotations.NullMarked;
