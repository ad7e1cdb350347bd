@NullMarked
package org.shouwang.hall;

import org.jspecify.annotations.NullMarked;
