package org.shouwang.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.shared.AreaPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows one field of one person in clear, for a reason that is on record. The audit entry commits with the transaction, and
 * no answer leaves before that; without a surrounding one, it is committed when the method returns.
 */
@Component
public class Disclosure {
    private static final Duration SHOWN_FOR = Duration.ofSeconds(30);

    private final Vault vault;
    private final RevealBudget budget;
    private final Audit audit;
    private final Clock clock;

    Disclosure(Vault vault, RevealBudget budget, Audit audit, Clock clock) {
        this.vault = vault;
        this.budget = budget;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Disclosed reveal(Reveal reveal) {
        budget.spend(reveal);
        audit.record(AuditEvent.of(reveal.actor(), "vault.revealed", reveal.subject(), reveal.area())
                .because(reveal.purpose())
                .with("field", reveal.field().name()));
        return vault.open(List.of(reveal.subject()), List.of(reveal.field())).values().stream()
                .flatMap(values -> Optional.ofNullable(values.get(reveal.field())).stream())
                .findFirst()
                .map(clear -> new Disclosed(new Revealed(clear), clock.instant().plus(SHOWN_FOR)))
                .orElseThrow(() -> VaultRefused.nothingHeld(reveal.subject(), reveal.field()));
    }

    /** The same for a value that a module keeps sealed in a row of its own. */
    @Transactional
    public Disclosed reveal(Reveal reveal, String context, byte[] sealed) {
        budget.spend(reveal);
        audit.record(AuditEvent.of(reveal.actor(), "vault.revealed", reveal.subject(), reveal.area())
                .because(reveal.purpose())
                .with("field", reveal.field().name()));
        var clear = new String(vault.unwrap(reveal.field(), context, sealed), StandardCharsets.UTF_8);
        return new Disclosed(new Revealed(clear), clock.instant().plus(SHOWN_FOR));
    }

    /** Who wants to see what of whom, and why; the caller has checked that the subject is theirs to see. */
    public record Reveal(UUID actor, UUID subject, AreaPath area, Field field, String purpose) {}

    /** A value, and when the page covers it up again. */
    public record Disclosed(Revealed value, Instant until) {}
}
