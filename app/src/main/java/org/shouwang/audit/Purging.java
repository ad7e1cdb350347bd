package org.shouwang.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes whole links and their entries from the front of the chain once their time is over. What is left still verifies:
 * the last link that went is remembered with its hash under a seal of its own, and the chain goes on from there. The
 * newest link always stays.
 */
@Repository
class Purging {
    private static final int LINKS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final Chain chain;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    Purging(
            JdbcClient jdbc,
            AuditKey key,
            Chain chain,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${shouwang.audit.kept:1096d}") Duration kept) {
        this.jdbc = jdbc;
        this.key = key;
        this.chain = chain;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /** Some links at a time, each time as a whole. Answers how many entries went. */
    long purge() {
        long removed = 0;
        for (var some = purgeSome(); some >= 0; some = purgeSome()) {
            removed += some;
        }
        return removed;
    }

    /** Negative when nothing was left to remove. */
    private long purgeSome() {
        return transaction.execute(_ -> {
            var over = over();
            return over.isEmpty() ? -1L : remove(over);
        });
    }

    /** From the front, up to the first link whose time is not over. */
    private List<Link> over() {
        return jdbc.sql("""
                        select ordinal, at, entries, hash from audit.link
                         where ordinal < coalesce((select min(ordinal) from audit.link where at >= :before::timestamptz),
                                                  (select max(ordinal) from audit.link))
                         order by ordinal limit :limit
                           for update
                        """)
                .param("before", clock.instant().minus(kept).toString())
                .param("limit", LINKS_AT_ONCE)
                .query((rs, _) -> Chain.link(rs))
                .list();
    }

    private long remove(List<Link> links) {
        var ids = links.stream().flatMap(link -> link.entries().stream()).toList();
        var before = current().map(Sealed::purge);
        var last = links.getLast();
        var numbers = new HashMap<>(before.map(Purge::numbers).orElse(Map.of()));
        highest(ids).forEach((writer, number) -> numbers.merge(writer, number, Math::max));
        var purge = new Purge(
                last.ordinal(),
                last.hash(),
                before.map(Purge::entries).orElse(0L) + ids.size(),
                numbers,
                clock.instant());
        jdbc.sql("select set_config('shouwang.audit_purge', 'yes', true)")
                .query()
                .listOfRows();
        delete("delete from audit.entry where id = any (:ids::uuid[])", ids, last);
        delete("delete from audit.link where ordinal <= :ordinal", ids, last);
        delete("delete from audit.anchor where ordinal < :ordinal", ids, last);
        jdbc.sql("select set_config('shouwang.audit_purge', 'no', true)")
                .query()
                .listOfRows();
        remember(purge);
        audit.record(AuditEvent.of(null, "audit.purged", null, null)
                .with("entries", String.valueOf(ids.size()))
                .with("lastLink", String.valueOf(last.ordinal())));
        return ids.size();
    }

    private void delete(String sql, List<UUID> ids, Link last) {
        jdbc.sql(sql)
                .param("ids", Chain.texts(ids))
                .param("ordinal", last.ordinal())
                .update();
    }

    private Map<UUID, Long> highest(List<UUID> entries) {
        var highest = new HashMap<UUID, Long>();
        jdbc.sql(
                        "select writer, max(sequence) as number from audit.entry where id = any (:ids::uuid[]) group by writer")
                .param("ids", Chain.texts(entries))
                .query(rs -> {
                    highest.put(rs.getObject("writer", UUID.class), rs.getLong("number"));
                });
        return highest;
    }

    private void remember(Purge purge) {
        jdbc.sql("""
                        insert into audit.purge (ordinal, hash, entries, numbers, at, seal)
                        values (:ordinal, :hash, :entries, :numbers, :at::timestamptz, :seal)
                        on conflict (one) do update
                           set ordinal = excluded.ordinal, hash = excluded.hash, entries = excluded.entries,
                               numbers = excluded.numbers, at = excluded.at, seal = excluded.seal
                        """)
                .param("ordinal", purge.ordinal())
                .param("hash", purge.hash().bytes())
                .param("entries", purge.entries())
                .param("numbers", purge.lines())
                .param("at", purge.at().toString())
                .param("seal", seal(purge).bytes())
                .update();
    }

    private Hash seal(Purge purge) {
        var trail = chain.trail();
        return key.hash(content -> purge.content(content, trail));
    }

    /** What is gone so far, and the seal that was found with it. */
    Optional<Sealed> current() {
        return jdbc.sql("select * from audit.purge")
                .query((rs, _) -> new Sealed(
                        new Purge(
                                rs.getLong("ordinal"),
                                new Hash(rs.getBytes("hash")),
                                rs.getLong("entries"),
                                Purge.numbers(rs.getString("numbers")),
                                Chain.instant(rs, "at")),
                        new Hash(rs.getBytes("seal"))))
                .optional();
    }

    boolean isGenuine(Sealed sealed) {
        var trail = chain.trail();
        return key.matches(sealed.seal(), content -> sealed.purge().content(content, trail));
    }

    record Sealed(Purge purge, Hash seal) {}
}
