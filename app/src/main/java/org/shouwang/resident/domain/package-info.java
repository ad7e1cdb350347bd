/** What a registration is made of, and the people and households that come of it. */
@NullMarked
package org.shouwang.resident.domain;

import org.jspecify.annotations.NullMarked;
