package org.shouwang.tracing.rides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.taps.gtfs.GtfsFeed;
import org.shouwang.taps.network.GtfsNetwork;
import org.shouwang.tracing.domain.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The timetables that were brought, as files: what they mean is read out of them whenever rides are inferred. */
@Repository
@Transactional
public class Networks {
    private static final String FACTS =
            "select id, valid_from, lines, patterns, stops, trips, left_out, brought_by, brought_at from tracing.network";

    private final JdbcClient jdbc;
    private final Clock clock;

    Networks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(UUID id, Read read, UUID by) {
        jdbc.sql("""
                        insert into tracing.network
                            (id, feed, valid_from, valid_until, lines, patterns, stops, trips, left_out, brought_by, brought_at)
                        values (:id, :feed, :from, :until, :lines, :patterns, :stops, :trips, :leftOut, :by, :now)
                        """)
                .param("id", id)
                .param("feed", read.zip())
                .param("from", read.feed().firstDay().orElse(LocalDate.EPOCH))
                .param("until", read.feed().period().last())
                .param("lines", read.network().lines())
                .param("patterns", read.network().patterns())
                .param("stops", read.network().stops())
                .param("trips", read.feed().trips().size())
                .param("leftOut", read.feed().leftOut())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from tracing.network where id = :id").param("id", id).update();
    }

    /** The youngest of those that count on the day; failing that, of those that have counted before it; failing that, of all. */
    @Transactional(readOnly = true)
    public Optional<Facts> inForce(LocalDate day) {
        return jdbc.sql(FACTS + """
                         order by (valid_from <= :day and (valid_until is null or :day <= valid_until)) desc,
                                  (valid_from <= :day) desc, brought_at desc, id desc
                         limit 1
                        """).param("day", day).query(Networks::facts).optional();
    }

    @Transactional(readOnly = true)
    public List<Facts> latest(int most) {
        return jdbc.sql(FACTS + " order by brought_at desc, id desc limit :most")
                .param("most", most)
                .query(Networks::facts)
                .list();
    }

    @Transactional(readOnly = true)
    public GtfsNetwork open(UUID id) {
        var zip = jdbc.sql("select feed from tracing.network where id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes("feed"))
                .single();
        try {
            return GtfsNetwork.of(feed(Objects.requireNonNull(zip)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive is read from a file, as its table of contents stands at its end. */
    static GtfsFeed feed(byte[] zip) throws IOException {
        var file = Files.createTempFile("timetable-", ".zip");
        try {
            Files.write(file, zip);
            return GtfsFeed.read(file);
        } finally {
            Files.delete(file);
        }
    }

    public static Read read(byte[] zip) throws IOException {
        var feed = feed(zip);
        return new Read(zip, feed, GtfsNetwork.of(feed));
    }

    private static Facts facts(ResultSet row, int number) throws SQLException {
        return new Facts(
                row.getObject("id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("lines"),
                row.getInt("patterns"),
                row.getInt("stops"),
                row.getInt("trips"),
                row.getLong("left_out"),
                row.getObject("brought_by", UUID.class),
                Objects.requireNonNull(Texts.instant(row, "brought_at")));
    }

    /** @param leftOut rows that contradicted the others */
    public record Facts(
            UUID id,
            LocalDate validFrom,
            int lines,
            int patterns,
            int stops,
            int trips,
            long leftOut,
            UUID by,
            Instant at) {}

    /** A file and what stands in it. */
    public static final class Read {
        private final byte[] zip;
        private final GtfsFeed feed;
        private final GtfsNetwork network;

        Read(byte[] zip, GtfsFeed feed, GtfsNetwork network) {
            this.zip = zip.clone();
            this.feed = feed;
            this.network = network;
        }

        byte[] zip() {
            return zip.clone();
        }

        public GtfsFeed feed() {
            return feed;
        }

        public GtfsNetwork network() {
            return network;
        }
    }
}
