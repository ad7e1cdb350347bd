/** What the database alone can do: the statements of a request, recorded once and replayed by pgbench. */
@NullMarked
package org.shouwang.bench.raw;

import org.jspecify.annotations.NullMarked;
