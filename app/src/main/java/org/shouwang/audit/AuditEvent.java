package org.shouwang.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;

/**
 * One thing that somebody did or saw. No personal data: ids and codes only.
 *
 * @param actor the account, or null for the system itself
 * @param action {@code <module>.<verb>}, for example {@code resident.revealed}
 * @param subject the person, household, account ... that it was about
 * @param area where the subject belongs; who may read the entry follows from it
 * @param purpose why, as a code, for whatever discloses
 * @param details further codes and ids
 */
public record AuditEvent(
        @Nullable UUID actor,
        String action,
        @Nullable UUID subject,
        @Nullable AreaPath area,
        @Nullable String purpose,
        Map<String, String> details) {

    public static AuditEvent of(@Nullable UUID actor, String action, @Nullable UUID subject, @Nullable AreaPath area) {
        return new AuditEvent(actor, action, subject, area, null, Map.of());
    }

    public AuditEvent because(String purpose) {
        return new AuditEvent(actor, action, subject, area, purpose, details);
    }

    public AuditEvent with(String key, String value) {
        var more = new java.util.HashMap<>(details);
        more.put(key, value);
        return new AuditEvent(actor, action, subject, area, purpose, Map.copyOf(more));
    }
}
