@NullMarked
package org.shouwang.tracing.domain;

import org.jspecify.annotations.NullMarked;
