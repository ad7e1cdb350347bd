@NullMarked
package org.shouwang.policy;

import org.jspecify.annotations.NullMarked;
