/** Sign-in over HTTP, and the gate that every request passes. */
@NullMarked
package org.shouwang.access.web;

import org.jspecify.annotations.NullMarked;
