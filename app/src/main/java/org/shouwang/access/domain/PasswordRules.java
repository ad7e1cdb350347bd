package org.shouwang.access.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords staff may choose. */
@Component
public final class PasswordRules {
    private static final int SHORTEST = 12;
    /** bcrypt looks no further. */
    static final int LONGEST_BYTES = 72;

    private final Profile profile;
    private final Set<String> common;

    PasswordRules(AccessSettings settings) {
        this.profile = settings.access().passwords();
        this.common = commonPasswords();
    }

    /** The code of the first rule that the password breaks. */
    Optional<String> fault(String login, String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(
                        rule(password.codePointCount(0, password.length()) < SHORTEST, "access.password-too-short"),
                        rule(bytes(password) > LONGEST_BYTES, "access.password-too-long"),
                        rule(!login.isEmpty() && lower.contains(login), "access.password-holds-login"),
                        rule(common.contains(lower) || isPattern(lower), "access.password-common"),
                        rule(!profile.isVaried(password), "access.password-uniform"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A few characters over and over, or one that only counts up or down. */
    private static boolean isPattern(String text) {
        for (int length = 1; length <= Math.min(4, text.length()); length++) {
            var start = text.substring(0, length);
            if (start.repeat(text.length() / start.length() + 1).startsWith(text)) {
                return true;
            }
        }
        return steps(text, 1) || steps(text, -1);
    }

    private static boolean steps(String text, int by) {
        for (int i = 1; i < text.length(); i++) {
            var step = text.charAt(i) - text.charAt(i - 1);
            var wraps = step == -9 * by && Character.isDigit(text.charAt(i));
            if (step != by && !wraps) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> rule(boolean broken, String code) {
        return broken ? Optional.of(code) : Optional.empty();
    }

    private static Set<String> commonPasswords() {
        try (var lines = new ClassPathResource("access/common-passwords.txt").getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The two standards disagree: OWASP ASVS forbids what GB/T 22239 level 3 demands. */
    public enum Profile {
        /** Length and a list of known passwords; no forced change, no composition. */
        ASVS,
        /** The same, and three of four kinds of character, and a new one every 90 days. */
        GBT_22239;

        private static final Duration ROTATION = Duration.ofDays(90);

        boolean isDue(@Nullable Instant changedAt, Instant now) {
            return this == GBT_22239
                    && (changedAt == null || changedAt.plus(ROTATION).isBefore(now));
        }

        boolean isVaried(String password) {
            return this == ASVS
                    || Stream.<IntPredicate>of(
                                            Character::isUpperCase,
                                            Character::isLowerCase,
                                            Character::isDigit,
                                            c -> !Character.isLetterOrDigit(c))
                                    .filter(kind -> password.codePoints().anyMatch(kind))
                                    .count()
                            >= 3;
        }
    }
}
