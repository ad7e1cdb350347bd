@NullMarked
package org.shouwang.vault.search;

import org.jspecify.annotations.NullMarked;
