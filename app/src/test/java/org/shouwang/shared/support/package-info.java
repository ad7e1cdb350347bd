@NullMarked
package org.shouwang.shared.support;

import org.jspecify.annotations.NullMarked;
