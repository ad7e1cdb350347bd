package org.shouwang.tracing.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence for who held a card.
 *
 * @param words where it comes from: which camera, which service hall, who said so
 * @param file null until a file was brought, if ever
 * @param removal null while it stands; a removed one keeps its line and has lost its file
 */
public record Exhibit(
        UUID id,
        UUID infectionCase,
        UUID holding,
        Evidence kind,
        String words,
        Instant recordedAt,
        UUID recordedBy,
        @Nullable File file,
        @Nullable Removal removal) {

    public enum Reason {
        WRONG_PERSON,
        TWICE,
        UNREADABLE,
        NOT_NEEDED
    }

    public record File(FileKind kind, int size) {}

    public record Removal(Instant at, UUID by, Reason reason) {}

    boolean hasFile() {
        return file != null && removal == null;
    }

    @Override
    public String toString() {
        return "Exhibit[" + id + "]";
    }
}
