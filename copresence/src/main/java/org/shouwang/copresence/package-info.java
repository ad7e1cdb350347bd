/**
 * Who was where with whom: presences of people at places, kept in one immutable file a day, and the questions that contact
 * tracing asks of them. Times are seconds since 1970 in UTC, intervals are half open: from the start up to, not including,
 * the end. People and places are numbers that the caller gives out from zero up, without large gaps.
 */
@NullMarked
package org.shouwang.copresence;

import org.jspecify.annotations.NullMarked;
