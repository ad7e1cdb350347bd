package org.shouwang.shared.transfer;

import org.shouwang.shared.DomainException;

public final class ExportRefused extends DomainException {
    private ExportRefused(Kind kind, String code) {
        super(kind, code, code);
    }

    static ExportRefused tooManyRows() {
        return new ExportRefused(Kind.REJECTED, "shared.export-too-long");
    }

    static ExportRefused tooManyAtOnce() {
        return new ExportRefused(Kind.TOO_MANY, "shared.export-queue-full");
    }

    static ExportRefused notThere() {
        return new ExportRefused(Kind.CONFLICT, "shared.export-not-there");
    }

    /** The file holds another number of rows than were counted: better none than a wrong one. */
    static ExportRefused incomplete() {
        return new ExportRefused(Kind.REJECTED, "shared.export-incomplete");
    }
}
