package org.shouwang.resident.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.vault.PersonName;

/**
 * One thing that happened. The kind is the key of a sentence of the page, the parameters fill it in; those that are
 * sentences themselves are in the reader's language already.
 *
 * @param by who did it, masked; absent for the system and for the household itself
 * @param onBehalfOf the head of the household, where somebody acted for it
 */
record ThreadEntry(
        Instant at,
        String kind,
        Map<String, Object> params,
        @Nullable PersonName by,
        @Nullable PersonName onBehalfOf) {}
