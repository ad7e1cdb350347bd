/** The engine against PostgreSQL: the same questions, put as plainly as SQL allows. */
@NullMarked
package org.shouwang.tracing.oracle;

import org.jspecify.annotations.NullMarked;
