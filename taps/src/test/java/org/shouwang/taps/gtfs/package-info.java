@NullMarked
package org.shouwang.taps.gtfs;

import org.jspecify.annotations.NullMarked;
