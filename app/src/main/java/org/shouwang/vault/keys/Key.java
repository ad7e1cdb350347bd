package org.shouwang.vault.keys;

/** A keyset of the folder, as the database knows it. */
public sealed interface Key permits SealingKey, IndexKey {
    String name();

    int id();
}
