@NullMarked
package org.shouwang.presence;

import org.jspecify.annotations.NullMarked;
