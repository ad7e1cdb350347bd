/** From score to decision: what passes, what is asked, what a person looks at. */
@NullMarked
package org.shouwang.resident.review;

import org.jspecify.annotations.NullMarked;
