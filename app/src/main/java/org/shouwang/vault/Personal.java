package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that identifies a person. Text shows the masked form, and so does JSON of any mapper, since the type itself says
 * so; {@link #clear()} is for the vault and for what was revealed. From JSON comes what somebody typed.
 */
public sealed interface Personal permits PersonName, DocumentNumber, PhoneNumber, AddressText, CardNumber {
    String clear();

    @JsonValue
    String masked();
}
