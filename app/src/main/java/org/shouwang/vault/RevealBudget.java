package org.shouwang.vault;

import java.time.Clock;
import java.time.Duration;
import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.shouwang.vault.Disclosure.Reveal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How many values one person may reveal in one shift, so that nobody walks through the residents one by one. */
@Component
class RevealBudget {
    static final int PER_SHIFT = 60;
    static final Duration SHIFT = Duration.ofHours(8);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate apart;

    RevealBudget(JdbcClient jdbc, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void spend(Reveal reveal) {
        var now = clock.instant();
        int used = jdbc.sql("""
                        insert into vault.reveal_budget as budget (actor, since, used)
                        values (:actor, :now::timestamptz, 1)
                        on conflict (actor) do update
                           set used = case when budget.since <= :shiftStart::timestamptz then 1 else budget.used + 1 end,
                               since = case when budget.since <= :shiftStart::timestamptz then excluded.since
                                       else budget.since end
                        returning used
                        """)
                .param("actor", reveal.actor())
                .param("now", now.toString())
                .param("shiftStart", now.minus(SHIFT).toString())
                .query(Integer.class)
                .single();
        if (used > PER_SHIFT) {
            recordRefusal(reveal);
            throw VaultRefused.budgetSpent(reveal.actor(), PER_SHIFT);
        }
    }

    /** What a shift that is over had used. */
    int purge() {
        return jdbc.sql("delete from vault.reveal_budget where since < :shiftStart::timestamptz")
                .param("shiftStart", clock.instant().minus(SHIFT).toString())
                .update();
    }

    /** In a transaction of its own: the refusal undoes the surrounding one. */
    private void recordRefusal(Reveal reveal) {
        apart.executeWithoutResult(
                _ -> audit.record(AuditEvent.of(reveal.actor(), "vault.reveal-refused", reveal.subject(), reveal.area())
                        .because(reveal.purpose())
                        .with("field", reveal.field().name())));
    }
}
