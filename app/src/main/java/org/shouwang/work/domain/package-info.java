/** The table of tasks and what happens to them. */
@NullMarked
package org.shouwang.work.domain;

import org.jspecify.annotations.NullMarked;
