/**
 * Cities that ride buses and hide where people got on and off, and how close the inference comes when it sees nothing but
 * their taps: beside the rule of thirty minutes, beside the trip chaining of the textbooks, beside what known boardings give.
 */
@NullMarked
package org.shouwang.bench.inference;

import org.jspecify.annotations.NullMarked;
