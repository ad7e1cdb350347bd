@NullMarked
package org.shouwang.tracing.feed;

import org.jspecify.annotations.NullMarked;
