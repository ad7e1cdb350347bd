@NullMarked
package org.shouwang.place.domain;

import org.jspecify.annotations.NullMarked;
