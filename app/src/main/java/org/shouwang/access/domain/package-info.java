/** Accounts, their roles and secrets, and the rules of signing in. */
@NullMarked
package org.shouwang.access.domain;

import org.jspecify.annotations.NullMarked;
