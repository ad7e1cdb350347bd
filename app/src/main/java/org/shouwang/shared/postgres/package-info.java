/** PostgreSQL as a child process, from real binaries on the class path: the default database of an installation. */
@NullMarked
package org.shouwang.shared.postgres;

import org.jspecify.annotations.NullMarked;
