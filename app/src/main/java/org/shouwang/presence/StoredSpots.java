package org.shouwang.presence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class StoredSpots implements Spots {
    private static final String ASKED =
            "unnest(:kinds::text[], :codes::text[], :lines::text[], :names::text[], :settings::text[], :areas::text[])"
                    + " as t(kind, code, line, name, setting, area)";

    private final JdbcClient jdbc;

    StoredSpots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Spot, Integer> numbers(Collection<Spot> spots) {
        var rows = spots.stream().distinct().toList();
        bound(rows, """
                insert into presence.spot (kind, code, line, name, setting, area)
                select distinct on (t.kind, t.code, t.line) t.kind, t.code, t.line, t.name, t.setting, t.area from %s
                 where not exists (select from presence.spot s where (s.kind, s.code, s.line) = (t.kind, t.code, t.line))
                on conflict (kind, code, line) do nothing
                """).update();
        var numbers = new HashMap<Key, Integer>();
        bound(rows, """
                select s.number, s.kind, s.code, s.line
                  from %s join presence.spot s on (s.kind, s.code, s.line) = (t.kind, t.code, t.line)
                """).query(rs -> {
            numbers.put(new Key(rs.getString("kind"), rs.getString("code"), rs.getString("line")), rs.getInt("number"));
        });
        var bySpot = new HashMap<Spot, Integer>();
        rows.forEach(spot -> bySpot.put(spot, Objects.requireNonNull(numbers.get(Key.of(spot)))));
        return bySpot;
    }

    private JdbcClient.StatementSpec bound(List<Spot> spots, String sql) {
        return jdbc.sql(sql.formatted(ASKED))
                .param("kinds", column(spots, Spot::kind))
                .param("codes", column(spots, Spot::code))
                .param("lines", column(spots, Spot::line))
                .param("names", column(spots, Spot::name))
                .param("settings", column(spots, Spot::setting))
                .param("areas", column(spots, Spot::area));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Spot> byNumber(Collection<Integer> numbers) {
        var spots = new HashMap<Integer, Spot>();
        jdbc.sql("select number, kind, code, name, line, setting, area from presence.spot where number = any(:numbers)")
                .param("numbers", numbers.stream().distinct().toArray(Integer[]::new))
                .query(rs -> {
                    var area = rs.getString("area");
                    spots.put(
                            rs.getInt("number"),
                            new Spot(
                                    Kind.valueOf(rs.getString("kind")),
                                    rs.getString("code"),
                                    rs.getString("name"),
                                    rs.getString("line"),
                                    rs.getString("setting"),
                                    area == null ? null : new AreaPath(area)));
                });
        return spots;
    }

    @Override
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> settingsFrom(int number) {
        var settings = new TreeMap<Integer, String>();
        jdbc.sql("select number, setting from presence.spot where number >= :number")
                .param("number", number)
                .query(rs -> {
                    settings.put(rs.getInt("number"), rs.getString("setting"));
                });
        return settings;
    }

    private static @Nullable String[] column(List<Spot> spots, Function<Spot, @Nullable Object> part) {
        return spots.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }

    private record Key(String kind, String code, String line) {
        static Key of(Spot spot) {
            return new Key(spot.kind().name(), spot.code(), spot.line());
        }
    }
}
