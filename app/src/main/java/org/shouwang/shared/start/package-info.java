/** What happens between the command and the first page: the words on the console, and a refusal in one sentence. */
@NullMarked
package org.shouwang.shared.start;

import org.jspecify.annotations.NullMarked;
