package org.shouwang.resident.review;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.PersonName;

/**
 * What was entered beside what is known, as codes and values; the page puts them into words.
 *
 * @param about the person, as this household named them
 * @param known null when nothing is on record
 * @param from where the knowledge comes from; null when the reader may not know
 */
public record EvidenceItem(
        Code code,
        @Nullable PersonName about,
        Map<String, Object> entered,
        @Nullable Map<String, Object> known,
        @Nullable Source from,
        Judgement judgement) {

    public enum Code {
        SAME_PERSON,
        NAME,
        DOCUMENT,
        PEOPLE,
        PHONE,
        DWELLING,
        ADDRESS,
        ANSWER,
        CALL
    }

    public enum Judgement {
        CONFLICT,
        DIFFERS,
        FITS,
        NOTE
    }

    public record Source(Instant at, boolean onBehalf) {}
}
