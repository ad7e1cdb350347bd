package org.shouwang.vault;

/** The only type that leaves the server in clear. Whoever makes one has written the audit row for it. */
public record Revealed(String value) {
    @Override
    public String toString() {
        return "****";
    }
}
