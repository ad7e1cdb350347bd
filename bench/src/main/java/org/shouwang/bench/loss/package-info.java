/** Is anything lost that was acknowledged, when processes are killed under load? */
@NullMarked
package org.shouwang.bench.loss;

import org.jspecify.annotations.NullMarked;
