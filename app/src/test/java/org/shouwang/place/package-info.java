@NullMarked
package org.shouwang.place;

import org.jspecify.annotations.NullMarked;
