package org.shouwang.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.shared.keys.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers the chain where whoever can write to the database can't reach: a line a day, and its newest link every few
 * seconds. A chain that was cut off behind shows against them.
 */
@Component
class Anchors {
    static final String JOURNAL = "audit.anchors";
    static final String HEAD = "audit.head";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final KeyFolder folder;
    private final Clock clock;

    Anchors(JdbcClient jdbc, KeyFolder folder, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.clock = clock;
    }

    /** The first link of a day becomes its anchor, in the database and in the journal. */
    void dropDaily(UUID trail, Link link) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        var added = jdbc.sql("""
                        insert into audit.anchor (day, ordinal, hash) values (:day, :ordinal, :hash)
                        on conflict (day) do nothing
                        """)
                .param("day", day)
                .param("ordinal", link.ordinal())
                .param("hash", link.hash().bytes())
                .update();
        if (added > 0) {
            folder.append(JOURNAL, List.of(new Anchor(trail, day.toString(), link.ordinal(), link.hash()).line()));
        }
    }

    void rememberHead(UUID trail, Link link) {
        var now = clock.instant();
        folder.replace(HEAD, new Anchor(trail, now.toString(), link.ordinal(), link.hash()).line() + "\n");
    }

    /** What the database itself holds. */
    List<Anchor> stored(UUID trail) {
        return jdbc.sql("select day, ordinal, hash from audit.anchor order by day")
                .query((rs, _) ->
                        new Anchor(trail, rs.getString("day"), rs.getLong("ordinal"), new Hash(rs.getBytes("hash"))))
                .list();
    }

    /** What the key folder remembers; read before the chain, which only grows. */
    List<Anchor> remembered() {
        return Stream.of(JOURNAL, HEAD)
                .flatMap(name -> folder.read(name).stream())
                .flatMap(String::lines)
                .map(Anchor::parse)
                .toList();
    }

    /** @param when a day, or the moment of the newest link */
    record Anchor(UUID trail, String when, long ordinal, Hash hash) {
        String line() {
            return String.join(" ", trail.toString(), when, Long.toString(ordinal), hash.toString());
        }

        static Anchor parse(String line) {
            var parts = line.split(" ", -1);
            return new Anchor(UUID.fromString(parts[0]), parts[1], Long.parseLong(parts[2]), Hash.parse(parts[3]));
        }
    }
}
