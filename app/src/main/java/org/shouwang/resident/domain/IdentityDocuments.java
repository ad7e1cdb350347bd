package org.shouwang.resident.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.DocumentReading.Flaw;

/** Reads the number of an identity document by the rules of its kind. */
final class IdentityDocuments {
    private static final int CARD_OF_2023 = 18;

    private IdentityDocuments() {}

    /** @param drill whether numbers of the region that was never assigned count */
    static DocumentReading read(IdentityDocumentKind kind, @Nullable String raw, LocalDate today, boolean drill) {
        var number = raw == null ? "" : Written.number(raw);
        if (kind == IdentityDocumentKind.NONE) {
            return number.isEmpty() ? IdentityDocument.none() : Flaw.SUPERFLUOUS;
        }
        if (number.isEmpty()) {
            return Flaw.MISSING;
        }
        return switch (kind) {
            case RESIDENT_ID -> CitizenNumber.resident(number, today, drill);
            case PASSPORT -> like(kind, number, "[A-Z0-9]*[0-9][A-Z0-9]*", 5, 15);
            case HONG_KONG_MACAU_PERMIT -> like(kind, number, "[HMC](\\d{8}|\\d{10})", 9, 11);
            case TAIWAN_PERMIT -> like(kind, number, "\\d{8}|\\d{10}[A-Z]?", 8, 11);
            case FOREIGN_RESIDENCE_CARD ->
                number.length() == CARD_OF_2023
                        ? CitizenNumber.foreigner(number, today, drill)
                        : like(kind, number, "[A-Z]{3}\\d{12}", 15, 15);
            case NONE -> throw new IllegalStateException("handled above");
        };
    }

    private static DocumentReading like(IdentityDocumentKind kind, String number, String form, int min, int max) {
        if (number.length() < min || number.length() > max) {
            return Flaw.LENGTH;
        }
        return number.matches(form) ? IdentityDocument.of(kind, number) : Flaw.CHARACTERS;
    }
}
