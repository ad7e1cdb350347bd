/** Finds people without reading them: keyed tokens of numbers, and of names and their pinyin. */
@NullMarked
package org.shouwang.vault.search;

import org.jspecify.annotations.NullMarked;
