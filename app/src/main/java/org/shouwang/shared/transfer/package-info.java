/** Any list as a file: asked for, written in the background, fetched once or twice by whoever asked, gone after a day. */
@NullMarked
package org.shouwang.shared.transfer;

import org.jspecify.annotations.NullMarked;
