@NullMarked
package org.shouwang.shared.list;

import org.jspecify.annotations.NullMarked;
