package org.shouwang.vault.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One way to write what people write in several. */
public final class NormalForm {
    private static final Pattern NOT_IN_A_DOCUMENT_NUMBER = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("(?:00)?86(1\\d{10})");

    private NormalForm() {}

    /** Full-width signs, spaces, hyphens and small letters make no difference. */
    public static String document(String text) {
        return NOT_IN_A_DOCUMENT_NUMBER.matcher(compatible(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Digits; +86 and 0086 before a mainland mobile number make no difference. */
    public static String phone(String text) {
        var digits = NOT_A_DIGIT.matcher(compatible(text)).replaceAll("");
        var mobile = MAINLAND_MOBILE.matcher(digits);
        return mobile.matches() ? mobile.group(1) : digits;
    }

    static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
