package org.shouwang.resident.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.shouwang.resident.domain.DocumentReading.Flaw;
import org.shouwang.vault.DocumentNumber;

/**
 * The 18 characters of GB 11643: region (6), birth date (8), sequence (3, odd for men), check character (ISO 7064 MOD
 * 11-2). The residence permits of people from Hong Kong, Macau (81, 82) and Taiwan (83) follow it, and since 2023 the
 * permanent residence card of foreigners with a 9, the province and the country in place of the region.
 */
final class CitizenNumber {
    /** Was never assigned to a region or province; numbers of drills bear it, and count in drills only. */
    static final String SYNTHETIC = "99";

    private static final int LENGTH = 18;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");
    private static final Set<String> BEYOND_THE_MAINLAND = Set.of("71", "81", "82", "83");

    private CitizenNumber() {}

    static DocumentReading resident(String number, LocalDate today, boolean drill) {
        if (number.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        var region = number.substring(0, 2);
        if (region.equals(SYNTHETIC) && !drill) {
            return Flaw.SYNTHETIC;
        }
        return PROVINCES.contains(region) || BEYOND_THE_MAINLAND.contains(region) || region.equals(SYNTHETIC)
                ? read(IdentityDocumentKind.RESIDENT_ID, number, today)
                : regionOrCharacters(number);
    }

    static DocumentReading foreigner(String number, LocalDate today, boolean drill) {
        var province = number.substring(1, 3);
        if (number.charAt(0) != '9') {
            return regionOrCharacters(number);
        }
        if (province.equals(SYNTHETIC) && !drill) {
            return Flaw.SYNTHETIC;
        }
        return PROVINCES.contains(province) || province.equals(SYNTHETIC)
                ? read(IdentityDocumentKind.FOREIGN_RESIDENCE_CARD, number, today)
                : regionOrCharacters(number);
    }

    private static DocumentReading read(IdentityDocumentKind kind, String number, LocalDate today) {
        if (!isWellFormed(number)) {
            return Flaw.CHARACTERS;
        }
        LocalDate born;
        try {
            born = LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
        } catch (DateTimeException e) {
            return Flaw.BIRTH_DATE;
        }
        if (checkCharacter(number) != number.charAt(LENGTH - 1)) {
            return Flaw.CHECKSUM;
        }
        if (born.isAfter(today)) {
            return Flaw.BORN_IN_FUTURE;
        }
        return born.isBefore(EARLIEST)
                ? Flaw.BORN_TOO_EARLY
                : new IdentityDocument(kind, new DocumentNumber(number), born, Sex.ofSequence(number.charAt(16)));
    }

    private static Flaw regionOrCharacters(String number) {
        return isWellFormed(number) ? Flaw.REGION : Flaw.CHARACTERS;
    }

    private static boolean isWellFormed(String number) {
        return number.matches("[0-9]{17}[0-9X]");
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }

    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
