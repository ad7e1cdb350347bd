/** What the desk keeps: cases, cards, statements, look-ups, requests. */
@NullMarked
package org.shouwang.tracing.domain;

import org.jspecify.annotations.NullMarked;
