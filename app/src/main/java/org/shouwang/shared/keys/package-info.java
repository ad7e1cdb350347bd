/** The folder with the keys: outside the home, outside every backup of the database. */
@NullMarked
package org.shouwang.shared.keys;

import org.jspecify.annotations.NullMarked;
