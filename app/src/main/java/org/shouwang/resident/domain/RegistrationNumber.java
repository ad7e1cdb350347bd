package org.shouwang.resident.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * What a household quotes on the phone: seven characters and one to check, from an alphabet without look-alikes. Since
 * 31 is prime and the weights differ, every single wrong character and every swap of two neighbours is noticed.
 */
public record RegistrationNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int DIGITS = 7;
    private static final int HALF = 4;

    static RegistrationNumber of(long count) {
        var digits = new char[DIGITS];
        long rest = count;
        for (int i = DIGITS - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % BASE));
            rest /= BASE;
        }
        var text = new String(digits);
        text += check(text);
        return new RegistrationNumber(text.substring(0, HALF) + "-" + text.substring(HALF));
    }

    /** Empty for anything that can't be one. */
    public static Optional<RegistrationNumber> parse(String raw) {
        var text = Written.number(raw).toUpperCase(Locale.ROOT);
        var right = text.length() == DIGITS + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(text.substring(0, DIGITS)) == text.charAt(DIGITS);
        return right
                ? Optional.of(new RegistrationNumber(text.substring(0, HALF) + "-" + text.substring(HALF)))
                : Optional.empty();
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += ALPHABET.indexOf(digits.charAt(i)) * (i + 2);
        }
        return ALPHABET.charAt(sum % BASE);
    }
}
