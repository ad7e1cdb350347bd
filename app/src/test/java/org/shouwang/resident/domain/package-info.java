@NullMarked
package org.shouwang.resident.domain;

import org.jspecify.annotations.NullMarked;
