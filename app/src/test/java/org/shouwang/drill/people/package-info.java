@NullMarked
package org.shouwang.drill.people;

import org.jspecify.annotations.NullMarked;
