/** Files that a drill keeps in its home. */
@NullMarked
package org.shouwang.drill.home;

import org.jspecify.annotations.NullMarked;
