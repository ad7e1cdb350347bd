@NullMarked
package org.shouwang.copresence.rules;

import org.jspecify.annotations.NullMarked;
