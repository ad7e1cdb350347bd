package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number, digits with an optional leading +; a mainland mobile number has 11 digits and no +86. Masked as 138****1234. */
public record PhoneNumber(String clear) implements Personal {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s()-]");
    private static final Pattern MAINLAND = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {}

    /** A mobile number as people type it; empty for anything else. */
    public static Optional<PhoneNumber> parse(String text) {
        var plain = PUNCTUATION.matcher(text).replaceAll("");
        var mainland = MAINLAND.matcher(plain);
        if (mainland.matches()) {
            return Optional.of(new PhoneNumber(mainland.group(1)));
        }
        return ABROAD.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    @Override
    public String masked() {
        return Mask.phone(clear);
    }

    @Override
    public String toString() {
        return masked();
    }
}
