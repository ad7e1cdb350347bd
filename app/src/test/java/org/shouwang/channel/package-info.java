@NullMarked
package org.shouwang.channel;

import org.jspecify.annotations.NullMarked;
