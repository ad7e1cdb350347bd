@NullMarked
package org.shouwang.copresence;

import org.jspecify.annotations.NullMarked;
