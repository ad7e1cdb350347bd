@NullMarked
package org.shouwang.vault.keys;

import org.jspecify.annotations.NullMarked;
