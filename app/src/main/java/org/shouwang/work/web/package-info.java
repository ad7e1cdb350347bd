/** The HTTP face of tasks. */
@NullMarked
package org.shouwang.work.web;

import org.jspecify.annotations.NullMarked;
