/** People who never existed: names, documents, phones and households, the same for the same seed. */
@NullMarked
package org.shouwang.drill.people;

import org.jspecify.annotations.NullMarked;
