/**
 * Work behind the scenes, leased in the database so that of several instances one does it: every so often, or once. What can't wait
 * is a {@link org.shouwang.shared.jobs.Round} of every instance.
 */
@NullMarked
package org.shouwang.shared.jobs;

import org.jspecify.annotations.NullMarked;
