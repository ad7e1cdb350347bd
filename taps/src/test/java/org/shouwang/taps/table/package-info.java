@NullMarked
package org.shouwang.taps.table;

import org.jspecify.annotations.NullMarked;
