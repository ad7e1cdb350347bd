package org.shouwang.drill.exercise;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.audit.AuditTrail;
import org.shouwang.audit.AuditTrail.Filter;
import org.shouwang.shared.AreaScope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people have looked at, as the audit has it: the first time each, however often they look again. */
@Component
@ConditionalOnProperty("shouwang.drill")
class Views {
    private final AuditTrail trail;

    Views(AuditTrail trail) {
        this.trail = trail;
    }

    /** When the case was first opened. */
    Optional<Instant> ofCase(UUID infectionCase, Instant since, AreaScope scope) {
        var viewed = new Filter(null, infectionCase, "tracing.case-viewed", since, null);
        return trail.first(scope, viewed, "what").values().stream()
                .map(AuditTrail.TrailEntry::at)
                .min(Instant::compareTo);
    }

    /** By part of an answer, when it was first looked at and in which look-up. */
    Map<String, View> ofLookUps(Collection<UUID> lookUps, Instant since, AreaScope scope) {
        var first = new HashMap<String, View>();
        for (var lookUp : lookUps) {
            var viewed = new Filter(null, lookUp, "tracing.viewed", since, null);
            trail.first(scope, viewed, "what")
                    .forEach((what, entry) -> first.merge(what, new View(lookUp, entry.at()), View::earlier));
        }
        return first;
    }

    record View(UUID lookUp, Instant at) {
        View earlier(View other) {
            return other.at.isBefore(at) ? other : this;
        }
    }
}
