@NullMarked
package org.shouwang.resident.review;

import org.jspecify.annotations.NullMarked;
