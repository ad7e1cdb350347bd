@NullMarked
package org.shouwang.place.web;

import org.jspecify.annotations.NullMarked;
