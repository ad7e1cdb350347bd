/** How fast is a household registered when a million people are there already? */
@NullMarked
package org.shouwang.bench.registration;

import org.jspecify.annotations.NullMarked;
