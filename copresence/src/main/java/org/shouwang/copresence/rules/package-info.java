/**
 * What counts as a contact, and how much: rules as data, a grade for everybody whom the engine finds, and a score of which
 * every factor is shown. Nothing here knows a vehicle or a venue; {@link org.shouwang.copresence.rules.Surroundings} says
 * what kind of place a number stands for.
 */
@NullMarked
package org.shouwang.copresence.rules;

import org.jspecify.annotations.NullMarked;
