@NullMarked
package org.shouwang.command.domain;

import org.jspecify.annotations.NullMarked;
