package org.shouwang.vault;

/** A value that identifies a person. Text and JSON show the masked form; {@link #clear()} is for the vault and for what was revealed. */
public sealed interface Personal permits PersonName, DocumentNumber, PhoneNumber, AddressText {
    String clear();

    String masked();
}
