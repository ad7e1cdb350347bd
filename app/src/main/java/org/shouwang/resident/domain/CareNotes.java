package org.shouwang.resident.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CheckedForm.CheckedNeed;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;

/** What helps whoever brings the help: sealed in the row of the need, bound to person and kind. */
public final class CareNotes {
    private CareNotes() {}

    static byte @Nullable [] seal(Vault vault, UUID person, CheckedNeed need) {
        return need.note() == null
                ? null
                : vault.wrap(
                        Field.NOTE, context(person, need.kind()), need.note().getBytes(StandardCharsets.UTF_8));
    }

    /** What the note is bound to: it opens in its own row only. */
    public static String context(UUID person, CareNeed kind) {
        return "resident.care_need.note/" + person + "/" + kind;
    }
}
