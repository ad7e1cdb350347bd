package org.shouwang.taps;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one form of what different offices write differently: {@code 苏K 12417} and {@code 苏k·12417}, {@code M001} and
 * {@code m001路}. Whoever stores it has to make it anew when this changes.
 */
public final class Spelling {
    private static final Pattern NOISE = Pattern.compile("[\\s_·•・.-]+");
    private static final Pattern WORDS = Pattern.compile("^(公交|LINE|ROUTE|BUS)|(路公交|公交|路|线|號线|号线)$");

    private Spelling() {}

    /** Of a vehicle: full width, case, blanks, hyphens and dots don't count. Nothing only if nothing was written. */
    public static String plate(String written) {
        var wide = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var bare = NOISE.matcher(wide).replaceAll("");
        return bare.isEmpty() ? wide : bare;
    }

    /** Of a line: likewise, and 路 and 线 don't count. */
    public static String line(String written) {
        var plain = plate(written);
        var bare = WORDS.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }
}
