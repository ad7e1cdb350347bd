/** The HTTP face of people and households. */
@NullMarked
package org.shouwang.resident.web;

import org.jspecify.annotations.NullMarked;
