package org.shouwang.vault;

import com.fasterxml.jackson.annotation.JsonValue;

/** The only type that leaves the server in clear. Whoever makes one has written the audit row for it. */
public record Revealed(@JsonValue String value) {
    public static final Revealed NOTHING = new Revealed("");

    @Override
    public String toString() {
        return "****";
    }
}
