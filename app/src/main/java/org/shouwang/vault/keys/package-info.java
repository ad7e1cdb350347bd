/** The keys of the vault: one master, one keyset per data set and month, one per index, each a file of the key folder. */
@NullMarked
package org.shouwang.vault.keys;

import org.jspecify.annotations.NullMarked;
