/** The HTTP face of the tracing desk. */
@NullMarked
package org.shouwang.tracing.web;

import org.jspecify.annotations.NullMarked;
