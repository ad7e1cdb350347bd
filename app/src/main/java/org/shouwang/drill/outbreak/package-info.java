/** An outbreak hidden in the fortnight, and the exercise that leads to it. What is true is known here alone. */
@NullMarked
package org.shouwang.drill.outbreak;

import org.jspecify.annotations.NullMarked;
