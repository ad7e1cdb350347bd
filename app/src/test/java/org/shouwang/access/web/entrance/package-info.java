@NullMarked
package org.shouwang.access.web.entrance;

import org.jspecify.annotations.NullMarked;
