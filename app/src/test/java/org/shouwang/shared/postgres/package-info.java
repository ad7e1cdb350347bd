@NullMarked
package org.shouwang.shared.postgres;

import org.jspecify.annotations.NullMarked;
