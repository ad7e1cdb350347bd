/** News of what changed, for pages that are open: a topic and an area, never content; whoever hears it reads again. */
@NullMarked
package org.shouwang.shared.live;

import org.jspecify.annotations.NullMarked;
