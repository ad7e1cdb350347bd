@NullMarked
package org.shouwang.shared.jobs;

import org.jspecify.annotations.NullMarked;
