/** Contacts pushed to where they live, and what became of them. */
@NullMarked
package org.shouwang.tracing.follow;

import org.jspecify.annotations.NullMarked;
