package org.shouwang.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** The table of taps. */
@Repository
@Transactional
class StoredTaps implements TapLog {
    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;
    private final Days days;
    private final Again again;

    StoredTaps(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.days = new Days(jdbc, transactions, "tap");
        this.again = new Again(jdbc, "tap", "at", List.of("seconds", "amount", "boarded", "alighted"), "a.turn");
    }

    @Override
    public int append(List<Tap> taps) {
        if (taps.isEmpty()) {
            return 0;
        }
        days.ensure(taps.stream().map(tap -> Days.of(tap.at())).toList());
        return jdbc.sql(again.adding("""
                        select * from unnest(:days::date[], :carriers::int[], :spots::int[], :at::timestamptz[],
                                             :seconds::int[], :amounts::int[], :boarded::text[], :alighted::text[],
                                             :sources::uuid[])
                                   as t(day, carrier, spot, at, seconds, amount, boarded, alighted, source)
                        """))
                .param("days", column(taps, tap -> Days.of(tap.at())))
                .param("carriers", column(taps, Tap::carrier))
                .param("spots", column(taps, Tap::spot))
                .param("at", column(taps, Tap::at))
                .param("seconds", column(taps, Tap::seconds))
                .param("amounts", column(taps, Tap::amount))
                .param("boarded", column(taps, Tap::boarded))
                .param("alighted", column(taps, Tap::alighted))
                .param("sources", column(taps, Tap::source))
                .query(Integer.class)
                .single();
    }

    @Override
    public void retract(UUID source) {
        again.handOver(source);
        jdbc.sql("delete from presence.tap where source = :source")
                .param("source", source)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> daysOf(UUID source) {
        return jdbc.sql("select distinct day from presence.tap where source = :source order by day")
                .param("source", source)
                .query((rs, _) -> rs.getObject("day", LocalDate.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> sourcesOf(LocalDate day) {
        return jdbc.sql("select distinct source from presence.tap where day = :day order by source")
                .param("day", day)
                .query((rs, _) -> rs.getObject("source", UUID.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> days() {
        return days.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Long> countBySpot(LocalDate first, LocalDate last) {
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select spot, count(*) as taps from presence.tap where day between :first and :last group by spot")
                .param("first", first)
                .param("last", last)
                .query(rs -> {
                    counts.put(rs.getInt("spot"), rs.getLong("taps"));
                });
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public void at(Collection<Integer> spots, Instant from, Instant until, Consumer<Tap> each) {
        read("spot", spots, from, until, each);
    }

    @Override
    @Transactional(readOnly = true)
    public void of(Collection<Integer> carriers, Instant from, Instant until, Consumer<Tap> each) {
        read("carrier", carriers, from, until, each);
    }

    private void read(String column, Collection<Integer> numbers, Instant from, Instant until, Consumer<Tap> each) {
        try (var rows = jdbc
                .sql("""
                        select carrier, spot, at, seconds, amount, boarded, alighted, source from presence.tap
                         where day between :first and :last and at >= :from and at < :until and %s = any(:numbers)
                         order by at, carrier, spot
                        """.formatted(column))
                .param("first", Days.of(from))
                .param("last", Days.of(until))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("numbers", numbers.toArray(Integer[]::new))
                .withFetchSize(FETCH)
                .query(StoredTaps::tap)
                .stream()) {
            rows.forEach(each);
        }
    }

    @Override
    public int forgetBefore(LocalDate day) {
        again.forgetBefore(day);
        return days.dropBefore(day);
    }

    private static Tap tap(ResultSet rs, int number) throws SQLException {
        return new Tap(
                rs.getInt("carrier"),
                rs.getInt("spot"),
                rs.getTimestamp("at").toInstant(),
                rs.getInt("seconds"),
                rs.getInt("amount"),
                rs.getString("boarded"),
                rs.getString("alighted"),
                rs.getObject("source", UUID.class));
    }

    private static @Nullable String[] column(List<Tap> taps, Function<Tap, ? extends @Nullable Object> part) {
        return taps.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }
}
