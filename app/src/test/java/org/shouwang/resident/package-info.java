@NullMarked
package org.shouwang.resident;

import org.jspecify.annotations.NullMarked;
