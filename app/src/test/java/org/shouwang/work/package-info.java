@NullMarked
package org.shouwang.work;

import org.jspecify.annotations.NullMarked;
