/** Measurements that a budget of the design stands on. Each prints figures and one last line, PASS or SHORT. */
@NullMarked
package org.shouwang.bench;

import org.jspecify.annotations.NullMarked;
