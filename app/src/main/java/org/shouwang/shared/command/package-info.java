/** Things to do once and end, with everything in place: {@code java -jar ... --shouwang.command=audit-verify}. */
@NullMarked
package org.shouwang.shared.command;

import org.jspecify.annotations.NullMarked;
