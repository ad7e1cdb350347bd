@NullMarked
package org.shouwang.audit;

import org.jspecify.annotations.NullMarked;
