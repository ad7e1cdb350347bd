/**
 * Card transactions from files: a mapping says which column is what, each row is taken, a duplicate, of another kind, or refused
 * with a reason, and what is taken comes in order of time, however it stood in the file.
 */
@NullMarked
package org.shouwang.taps;

import org.jspecify.annotations.NullMarked;
