/** The way in for residents who come from a city app: OpenID Connect, without a session on the server. */
@NullMarked
package org.shouwang.access.web.entrance;

import org.jspecify.annotations.NullMarked;
