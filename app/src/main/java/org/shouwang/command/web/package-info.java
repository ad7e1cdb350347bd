@NullMarked
package org.shouwang.command.web;

import org.jspecify.annotations.NullMarked;
