/** A city of a million people, made once and kept. */
@NullMarked
package org.shouwang.bench.city;

import org.jspecify.annotations.NullMarked;
