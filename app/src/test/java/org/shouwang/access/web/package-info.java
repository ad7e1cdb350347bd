@NullMarked
package org.shouwang.access.web;

import org.jspecify.annotations.NullMarked;
