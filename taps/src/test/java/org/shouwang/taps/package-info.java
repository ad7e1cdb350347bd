@NullMarked
package org.shouwang.taps;

import org.jspecify.annotations.NullMarked;
