@NullMarked
package org.shouwang.shared.web;

import org.jspecify.annotations.NullMarked;
