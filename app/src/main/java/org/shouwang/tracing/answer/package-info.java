/** What a look-up answers, computed when somebody looks. */
@NullMarked
package org.shouwang.tracing.answer;

import org.jspecify.annotations.NullMarked;
