@NullMarked
package org.shouwang.access.domain;

import org.jspecify.annotations.NullMarked;
