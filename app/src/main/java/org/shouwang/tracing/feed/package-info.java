/** Where presences come from when nobody in the house recorded them: files of rides and of who owns which card. */
@NullMarked
package org.shouwang.tracing.feed;

import org.jspecify.annotations.NullMarked;
