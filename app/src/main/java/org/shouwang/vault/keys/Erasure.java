package org.shouwang.vault.keys;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A line of the erasure journal: this key is gone for good. Signed, so that nobody can destroy keys by writing lines. */
record Erasure(String name, int keyId, Instant at, String line) {

    static Erasure of(String name, int keyId, Instant at, IndexKey signer) {
        var statement = statement(name, keyId, at);
        return new Erasure(name, keyId, at, statement + " " + signature(statement, signer));
    }

    /** Empty unless this installation wrote the line. */
    static Optional<Erasure> parse(String line, IndexKey signer) {
        var parts = line.split(" ", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        var statement = String.join(" ", Arrays.copyOf(parts, 3));
        return signature(statement, signer).equals(parts[3])
                ? Optional.of(new Erasure(parts[0], Integer.parseInt(parts[1]), Instant.parse(parts[2]), line))
                : Optional.empty();
    }

    private static String statement(String name, int keyId, Instant at) {
        return name + " " + keyId + " " + at;
    }

    private static String signature(String statement, IndexKey signer) {
        return HexFormat.of().formatHex(signer.token(statement, 32));
    }
}
