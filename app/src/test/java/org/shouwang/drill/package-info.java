@NullMarked
package org.shouwang.drill;

import org.jspecify.annotations.NullMarked;
