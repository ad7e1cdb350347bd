package org.shouwang.resident.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.DocumentNumber;

/**
 * A document whose number follows the rules of its kind. Says nothing about whether it was issued.
 *
 * @param number normalised; null for {@code NONE}
 * @param born as far as the number tells
 * @param sex as far as the number tells
 */
public record IdentityDocument(
        IdentityDocumentKind kind,
        @Nullable DocumentNumber number,
        @Nullable LocalDate born,
        @Nullable Sex sex) implements DocumentReading {

    static IdentityDocument of(IdentityDocumentKind kind, String number) {
        return new IdentityDocument(kind, new DocumentNumber(number), null, null);
    }

    static IdentityDocument none() {
        return new IdentityDocument(IdentityDocumentKind.NONE, null, null, null);
    }
}
