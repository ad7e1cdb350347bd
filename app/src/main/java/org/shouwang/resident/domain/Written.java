package org.shouwang.resident.domain;

import java.text.Normalizer;

/** Text as people write it, brought to one form: full-width characters narrowed, white space gone. */
final class Written {
    private Written() {}

    /** For names and addresses: one space between words. */
    static String text(String raw) {
        return narrow(raw).strip().replaceAll("[\\s\\u3000]+", " ");
    }

    /** For numbers: no white space, no dashes, no brackets, upper case. */
    static String number(String raw) {
        return narrow(raw).replaceAll("[\\s\\u3000\\p{Pd}()]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String narrow(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }
}
