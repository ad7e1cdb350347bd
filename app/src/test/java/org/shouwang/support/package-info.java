@NullMarked
package org.shouwang.support;

import org.jspecify.annotations.NullMarked;
