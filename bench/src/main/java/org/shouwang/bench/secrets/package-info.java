/** Does the time of an answer tell whether somebody is on record? */
@NullMarked
package org.shouwang.bench.secrets;

import org.jspecify.annotations.NullMarked;
