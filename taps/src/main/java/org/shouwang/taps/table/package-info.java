/** Tables in text files, line by line: whatever a line holds, it does not harm the next one. */
@NullMarked
package org.shouwang.taps.table;

import org.jspecify.annotations.NullMarked;
