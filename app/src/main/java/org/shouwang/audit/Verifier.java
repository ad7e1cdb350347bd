package org.shouwang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.audit.Anchors.Anchor;
import org.shouwang.audit.Purging.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the whole trail and finds every row that was altered, deleted, inserted, moved or cut off behind. */
@Component
class Verifier {
    private static final int LINKS_AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final Chain chain;
    private final Anchors anchors;
    private final LooseEntries loose;
    private final Purging purging;
    private final TransactionTemplate snapshot;

    Verifier(
            JdbcClient jdbc,
            AuditKey key,
            Chain chain,
            Anchors anchors,
            LooseEntries loose,
            Purging purging,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.key = key;
        this.chain = chain;
        this.anchors = anchors;
        this.loose = loose;
        this.purging = purging;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    Verdict verify() {
        // before the snapshot: the chain may only have grown since
        var remembered = anchors.remembered();
        return snapshot.execute(_ -> new Walk(chain.trail()).walk(remembered));
    }

    private final class Walk {
        private final UUID trail;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Long, Hash> hashesOfAnchoredLinks = new HashMap<>();
        private final HashSet<Long> anchored = new HashSet<>();
        private long first;
        private long links;
        private long sealed;
        private long removed;
        private @Nullable Hash before;

        Walk(UUID trail) {
            this.trail = trail;
        }

        Verdict walk(List<Anchor> remembered) {
            var all = new ArrayList<>(remembered);
            all.addAll(anchors.stored(trail));
            all.forEach(anchor -> anchored.add(anchor.ordinal()));
            var numbers = purging.current().map(this::goOnFrom).orElse(Map.of());
            for (var some = linksAfter(0);
                    !some.isEmpty();
                    some = linksAfter(some.getLast().ordinal())) {
                check(some);
            }
            all.forEach(this::check);
            findings.addAll(loose.findings(numbers));
            return new Verdict(
                    links - first, sealed, loose.count(), loose.voids(), all.size(), removed, List.copyOf(findings));
        }

        /** Behind what was removed because its time was over; answers which numbers went with it. */
        private Map<UUID, Long> goOnFrom(Sealed found) {
            if (!purging.isGenuine(found)) {
                findings.add(Finding.link(found.purge().ordinal(), "the record of what was removed is forged"));
                return Map.of();
            }
            first = found.purge().ordinal();
            links = first;
            removed = found.purge().entries();
            before = found.purge().hash();
            hashesOfAnchoredLinks.put(first, found.purge().hash());
            return found.purge().numbers();
        }

        private void check(List<Link> some) {
            var stored = stored(some);
            for (var link : some) {
                if (link.ordinal() != links + 1) {
                    findings.add(Finding.link(links + 1, "deleted"));
                    links = link.ordinal() - 1;
                }
                check(link, stored);
                links++;
                sealed += link.entries().size();
                before = link.hash();
                if (anchored.contains(link.ordinal())) {
                    hashesOfAnchoredLinks.put(link.ordinal(), link.hash());
                }
            }
        }

        private void check(Link link, Map<UUID, Stored> stored) {
            var whole = true;
            var hashes = new ArrayList<@Nullable Hash>();
            for (var id : link.entries()) {
                var row = stored.get(id);
                hashes.add(row == null ? null : row.hash());
                if (row == null) {
                    findings.add(Finding.entry(id, "deleted; link " + link.ordinal() + " holds it"));
                    whole = false;
                } else if (!key.matches(row.hash(), row.entry()::writeTo)) {
                    findings.add(Finding.entry(id, "altered after it was written"));
                    whole = false;
                }
            }
            if (whole && !key.matches(link.hash(), content -> content(content, link, hashes))) {
                findings.add(Finding.link(
                        link.ordinal(),
                        "altered, moved or inserted: it doesn't follow from link " + (link.ordinal() - 1)
                                + " and its entries"));
            }
        }

        private void content(Canonical content, Link link, List<@Nullable Hash> hashes) {
            Link.content(content, trail, link.ordinal(), link.at(), before, link.entries(), hashes);
        }

        private void check(Anchor anchor) {
            if (anchor.trail().equals(trail) && anchor.ordinal() < first) {
                return;
            }
            var hash = hashesOfAnchoredLinks.get(anchor.ordinal());
            if (!anchor.trail().equals(trail)) {
                findings.add(Finding.link(
                        anchor.ordinal(),
                        "the key folder remembers it of trail " + anchor.trail() + ", this database holds trail "
                                + trail));
            } else if (hash == null) {
                findings.add(Finding.link(
                        anchor.ordinal(),
                        "cut off: it was there at " + anchor.when() + ", the chain ends at link " + links));
            } else if (!hash.equals(anchor.hash())) {
                findings.add(Finding.link(anchor.ordinal(), "replaced: it was another one at " + anchor.when()));
            }
        }
    }

    private List<Link> linksAfter(long ordinal) {
        return jdbc.sql("""
                        select ordinal, at, entries, hash from audit.link
                         where ordinal > :ordinal order by ordinal limit :limit
                        """)
                .param("ordinal", ordinal)
                .param("limit", LINKS_AT_ONCE)
                .query((rs, _) -> Chain.link(rs))
                .list();
    }

    private Map<UUID, Stored> stored(List<Link> links) {
        var rows = new HashMap<UUID, Stored>();
        var ids = links.stream().flatMap(link -> link.entries().stream()).toList();
        jdbc.sql("select * from audit.entry where id = any (:ids::uuid[])")
                .param("ids", Chain.texts(ids))
                .query(rs -> {
                    var row = Stored.read(rs);
                    rows.put(row.entry().id(), row);
                });
        return rows;
    }

    /** An entry with the hash that stands beside it. */
    record Stored(Entry entry, Hash hash) {
        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    new Entry(
                            row.getObject("id", UUID.class),
                            Chain.instant(row, "at"),
                            row.getObject("actor", UUID.class),
                            row.getString("action"),
                            row.getObject("subject", UUID.class),
                            row.getString("area"),
                            row.getString("purpose"),
                            row.getString("details"),
                            row.getObject("writer", UUID.class),
                            row.getLong("sequence")),
                    new Hash(row.getBytes("hash")));
        }
    }
}
