/** The town of the drill: its buses, its venues, and where its people are for a fortnight. */
@NullMarked
package org.shouwang.drill.city;

import org.jspecify.annotations.NullMarked;
