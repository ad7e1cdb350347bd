package org.shouwang.resident.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.vault.PhoneNumber;

/** Telephone numbers as people write them. Mainland numbers lose their +86; others keep a +. */
final class Phones {
    private static final Pattern MAINLAND = Pattern.compile("1[3-9][0-9]{9}|0[1-9][0-9]{8,10}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private Phones() {}

    static Optional<PhoneNumber> read(String raw) {
        var number = Written.number(raw).replace(".", "").replaceFirst("^00", "+");
        if (number.startsWith("+86")) {
            number = number.substring(3).replaceFirst("^([2-9])", "0$1");
        } else if (number.matches("86(1[3-9][0-9]{9})")) {
            number = number.substring(2);
        }
        return MAINLAND.matcher(number).matches() || FOREIGN.matcher(number).matches()
                ? Optional.of(new PhoneNumber(number))
                : Optional.empty();
    }
}
