/** The co-presence engine beside PostgreSQL and DuckDB on the same made-up city. */
@NullMarked
package org.shouwang.bench.copresence;

import org.jspecify.annotations.NullMarked;
