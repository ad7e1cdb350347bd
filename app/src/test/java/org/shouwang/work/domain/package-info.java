@NullMarked
package org.shouwang.work.domain;

import org.jspecify.annotations.NullMarked;
