/** How fast files of card transactions are read, and whether every row of them is accounted for. */
@NullMarked
package org.shouwang.bench.taps;

import org.jspecify.annotations.NullMarked;
