/** The guided exercise of a drill: where a tracer stands in it, and at its end what was true. In a drill only. */
@NullMarked
package org.shouwang.drill.exercise;

import org.jspecify.annotations.NullMarked;
