@NullMarked
package org.shouwang.shared.transfer;

import org.jspecify.annotations.NullMarked;
