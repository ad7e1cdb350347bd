package org.shouwang.vault.keys;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the database which keys its data need, in a transaction of its own before the first that needs one: a caller
 * that opens a second transaction must not wait there for what its first one has noted.
 */
@Repository
public class KeyRegister {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final Set<Integer> noted = ConcurrentHashMap.newKeySet();

    KeyRegister(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void note(Key key) {
        if (noted.contains(key.id())) {
            return;
        }
        ownTransaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into vault.key (key_id, name, first_used_at) values (:id, :name, :now::timestamptz)
                        on conflict (key_id) do nothing
                        """)
                .param("id", key.id())
                .param("name", key.name())
                .param("now", clock.instant().toString())
                .update());
        noted.add(key.id());
    }

    List<Noted> all() {
        return jdbc.sql("select key_id, name, erasure from vault.key order by name")
                .query((rs, _) -> new Noted(rs.getInt("key_id"), rs.getString("name"), rs.getString("erasure")))
                .list();
    }

    void destroyed(Erasure erasure) {
        jdbc.sql("""
                        insert into vault.key (key_id, name, first_used_at, destroyed_at, erasure)
                        values (:id, :name, :at::timestamptz, :at::timestamptz, :line)
                        on conflict (key_id) do update set destroyed_at = excluded.destroyed_at, erasure = excluded.erasure
                        where key.erasure is null
                        """)
                .param("id", erasure.keyId())
                .param("name", erasure.name())
                .param("at", erasure.at().toString())
                .param("line", erasure.line())
                .update();
    }

    record Noted(int keyId, String name, @Nullable String erasure) {}
}
