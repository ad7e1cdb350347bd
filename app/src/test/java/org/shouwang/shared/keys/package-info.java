@NullMarked
package org.shouwang.shared.keys;

import org.jspecify.annotations.NullMarked;
