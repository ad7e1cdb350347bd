package org.shouwang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.audit.Verifier.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the chain doesn't show: entries of the last moments that wait for their link, and gaps in the sequences. */
@Repository
class LooseEntries {
    private static final String OUTSIDE_THE_CHAIN = """
            with sealed as (select unnest(entries) as id from audit.link),
                 waiting as (select unnest(entries) as id from audit.unsealed)
            """;

    private final JdbcClient jdbc;
    private final AuditKey key;

    LooseEntries(JdbcClient jdbc, AuditKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** @param purged by writer, up to which of its numbers entries may be gone */
    List<Finding> findings(Map<UUID, Long> purged) {
        var findings = new ArrayList<Finding>();
        findings.addAll(outsideTheChain());
        findings.addAll(gone());
        findings.addAll(gaps(purged));
        return findings;
    }

    long count() {
        return jdbc.sql("select coalesce(sum(cardinality(entries)), 0) from audit.unsealed")
                .query(Long.class)
                .single();
    }

    long voids() {
        return jdbc.sql("select count(*) from audit.entry where action = :void")
                .param("void", Entry.VOID)
                .query(Long.class)
                .single();
    }

    private List<Finding> outsideTheChain() {
        var findings = new ArrayList<Finding>();
        jdbc.sql(OUTSIDE_THE_CHAIN + """
                        select entry.*, waiting.id is not null as waits
                          from audit.entry left join sealed using (id) left join waiting using (id)
                         where sealed.id is null
                         order by id
                        """).query(rs -> {
            var row = Stored.read(rs);
            if (!key.matches(row.hash(), row.entry()::writeTo)) {
                findings.add(Finding.entry(row.entry().id(), "not written by this application: altered or inserted"));
            } else if (!rs.getBoolean("waits")) {
                findings.add(Finding.entry(row.entry().id(), "taken out of the chain or inserted behind it"));
            }
        });
        return findings;
    }

    private List<Finding> gone() {
        return jdbc.sql(OUTSIDE_THE_CHAIN + """
                        select waiting.id from waiting left join audit.entry using (id)
                         where entry.id is null order by 1
                        """).query((rs, _) -> rs.getObject("id", UUID.class)).list().stream()
                .map(id -> Finding.entry(id, "deleted before it was sealed"))
                .toList();
    }

    /** A number whose neighbour is minutes old is not on its way any more. */
    private List<Finding> gaps(Map<UUID, Long> purged) {
        return jdbc
                .sql("""
                        select writer, before + 1 as missing, sequence
                          from (select writer, sequence, at,
                                       lag(sequence, 1, 0) over (partition by writer order by sequence) as before
                                  from audit.entry) as row
                          join audit.writer on writer.id = writer
                         where sequence > before + 1
                           and (closed or seen_at > at + interval '5 minutes')
                         order by at
                        """)
                .query((rs, _) ->
                        new Missing(rs.getObject("writer", UUID.class), rs.getLong("missing"), rs.getLong("sequence")))
                .list()
                .stream()
                .filter(missing -> missing.next() - 1 > purged.getOrDefault(missing.writer(), 0L))
                .map(missing -> new Finding(
                        "number",
                        missing.number() + " of writer " + missing.writer(),
                        "deleted: the numbers before and after it are there"))
                .toList();
    }

    /** @param next the number after the gap */
    private record Missing(UUID writer, long number, long next) {}
}
