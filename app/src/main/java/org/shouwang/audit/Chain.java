package org.shouwang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Seals committed entries into the chain, behind the writers' backs so that they never wait for one another. */
@Repository
class Chain {
    /** Any constant will do; instances that seal at the same time would fork the chain. */
    private static final long LOCK = 0x5348_4f55_4348_4149L;

    private static final int TRANSACTIONS_PER_LINK = 500;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final Clock clock;

    Chain(JdbcClient jdbc, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** The new link, unless nothing waits or another instance is at it. */
    @Transactional
    public Optional<Link> seal() {
        if (!lockedForThisTransaction()) {
            return Optional.empty();
        }
        var waiting = takeUnsealed();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(append(waiting));
    }

    private Link append(List<UUID> entries) {
        var last = last();
        long ordinal = last.map(Link::ordinal).orElse(0L) + 1;
        var before = last.map(Link::hash).orElse(null);
        var known = hashes(entries);
        var hashes = new ArrayList<@Nullable Hash>();
        entries.forEach(entry -> hashes.add(known.get(entry)));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var trail = trail();
        var hash = key.hash(content -> Link.content(content, trail, ordinal, at, before, entries, hashes));
        jdbc.sql(
                        "insert into audit.link (ordinal, at, entries, hash) values (:ordinal, :at::timestamptz, :entries::uuid[], :hash)")
                .param("ordinal", ordinal)
                .param("at", at.toString())
                .param("entries", texts(entries))
                .param("hash", hash.bytes())
                .update();
        return new Link(ordinal, at, entries, hash);
    }

    UUID trail() {
        return jdbc.sql("select id from audit.trail").query(UUID.class).single();
    }

    Optional<Link> last() {
        return jdbc.sql("select ordinal, at, entries, hash from audit.link order by ordinal desc limit 1")
                .query((rs, _) -> link(rs))
                .optional();
    }

    private boolean lockedForThisTransaction() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private List<UUID> takeUnsealed() {
        return jdbc
                .sql("""
                        delete from audit.unsealed
                         where ctid = any (array(select ctid from audit.unsealed limit :limit))
                        returning entries
                        """)
                .param("limit", TRANSACTIONS_PER_LINK)
                .query((rs, _) -> uuids(rs, "entries"))
                .list()
                .stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private Map<UUID, Hash> hashes(List<UUID> entries) {
        var hashes = new HashMap<UUID, Hash>();
        jdbc.sql("select id, hash from audit.entry where id = any (:ids::uuid[])")
                .param("ids", texts(entries))
                .query(rs -> {
                    hashes.put(rs.getObject("id", UUID.class), new Hash(rs.getBytes("hash")));
                });
        return hashes;
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("ordinal"), instant(row, "at"), uuids(row, "entries"), new Hash(row.getBytes("hash")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray()).toList();
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
