package org.shouwang.drill;

import java.security.SecureRandom;

/** Passwords for one home; easy to type, at random, never from the seed, which everybody knows. */
final class Passwords {
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 3;

    private final SecureRandom random = new SecureRandom();

    /** Three groups as {@code Kx4m-Tq7e-Rw2h}: every class of character that a policy asks for. */
    String next() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            password.append(i == 0 ? "" : "-")
                    .append(any(UPPER))
                    .append(any(LOWER))
                    .append(any(DIGITS))
                    .append(any(LOWER));
        }
        return password.toString();
    }

    private char any(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
