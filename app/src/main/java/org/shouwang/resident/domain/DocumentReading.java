package org.shouwang.resident.domain;

/** What came of reading a document's number: the document, or why the number can't be right. */
public sealed interface DocumentReading permits IdentityDocument, DocumentReading.Flaw {

    /** Each is a code {@code resident.document-<kebab>} with a sentence of its own. */
    enum Flaw implements DocumentReading {
        MISSING,
        LENGTH,
        CHARACTERS,
        REGION,
        BIRTH_DATE,
        BORN_IN_FUTURE,
        BORN_TOO_EARLY,
        CHECKSUM,
        SYNTHETIC,
        SUPERFLUOUS;

        String code() {
            return "resident.document-"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
