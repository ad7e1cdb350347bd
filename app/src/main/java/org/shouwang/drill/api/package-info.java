/** A client of the public HTTP API: what a browser or a phone would send, nothing else. */
@NullMarked
package org.shouwang.drill.api;

import org.jspecify.annotations.NullMarked;
