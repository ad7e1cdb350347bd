@NullMarked
package org.shouwang.taps.network;

import org.jspecify.annotations.NullMarked;
