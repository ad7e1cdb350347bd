@NullMarked
package org.shouwang.tracing.answer;

import org.jspecify.annotations.NullMarked;
