@NullMarked
package org.shouwang.shared.live;

import org.jspecify.annotations.NullMarked;
