/** What does it cost until the application is ready, and how much memory does it take then? */
@NullMarked
package org.shouwang.bench.start;

import org.jspecify.annotations.NullMarked;
