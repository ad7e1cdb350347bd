@NullMarked
package org.shouwang.vault;

import org.jspecify.annotations.NullMarked;
