package org.shouwang.shared.transfer;

import org.shouwang.shared.DomainException;

public final class ImportRefused extends DomainException {
    private ImportRefused(Kind kind, String code) {
        super(kind, code, code);
    }

    public static ImportRefused tooLarge() {
        return new ImportRefused(Kind.REJECTED, "shared.import-too-large");
    }

    public static ImportRefused unreadable() {
        return new ImportRefused(Kind.REJECTED, "shared.import-unreadable");
    }

    /** The first row does not name the columns. */
    public static ImportRefused heading() {
        return new ImportRefused(Kind.REJECTED, "shared.import-heading");
    }

    static ImportRefused tooManyAtOnce() {
        return new ImportRefused(Kind.TOO_MANY, "shared.import-queue-full");
    }

    /** Not in a state for this step, or its time is over. */
    static ImportRefused notNow() {
        return new ImportRefused(Kind.CONFLICT, "shared.import-not-now");
    }

    /** The file comes to something else than it did in the dry run: somebody changed the list meanwhile. */
    static ImportRefused changed() {
        return new ImportRefused(Kind.CONFLICT, "shared.import-changed");
    }

    static ImportRefused keyReused() {
        return new ImportRefused(Kind.CONFLICT, "shared.key-reused");
    }
}
