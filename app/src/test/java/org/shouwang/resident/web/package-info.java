@NullMarked
package org.shouwang.resident.web;

import org.jspecify.annotations.NullMarked;
