@NullMarked
package org.shouwang.copresence.rides;

import org.jspecify.annotations.NullMarked;
