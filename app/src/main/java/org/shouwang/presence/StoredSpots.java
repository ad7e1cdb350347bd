package org.shouwang.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
@Transactional
class StoredSpots implements Spots {
    private static final String ASKED =
            "unnest(:kinds::text[], :codes::text[], :lines::text[], :names::text[], :settings::text[], :areas::text[],"
                    + " :sameCodes::text[], :sameLines::text[])"
                    + " as t(kind, code, line, name, setting, area, same_code, same_line)";

    private static final String POSITIONS =
            "select number, latitude, longitude from presence.spot where latitude is not null";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Said settings;
    private final Said positions;

    StoredSpots(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = new Said(jdbc, "spot_setting", List.of("setting"));
        this.positions = new Said(jdbc, "spot_position", List.of("latitude", "longitude"));
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Map<Spot, Integer> numbers(Collection<Spot> spots) {
        var rows = spots.stream().distinct().toList();
        var numbers = new HashMap<SpotKey, Integer>();
        numbers(numbers, rows, """
                select s.number, s.kind, s.same_code, s.same_line
                  from %s join presence.spot s
                    on (s.kind, s.same_code, s.same_line) = (t.kind, t.same_code, t.same_line)
                """);
        var fresh = rows.stream()
                .filter(spot -> !numbers.containsKey(SpotKey.of(spot)))
                .toList();
        if (!fresh.isEmpty()) {
            // a number is given for good, also to a reader whose own transaction may not write
            apart.executeWithoutResult(_ -> numbers(numbers, fresh, """
                    insert into presence.spot (kind, code, line, name, setting, area, same_code, same_line)
                    select distinct on (t.kind, t.same_code, t.same_line) t.* from %s
                    on conflict (kind, same_code, same_line) do update set same_code = excluded.same_code
                    returning number, kind, same_code, same_line
                    """));
        }
        var bySpot = new HashMap<Spot, Integer>();
        rows.forEach(spot -> bySpot.put(spot, Objects.requireNonNull(numbers.get(SpotKey.of(spot)))));
        return bySpot;
    }

    private void numbers(Map<SpotKey, Integer> into, List<Spot> spots, String sql) {
        bound(spots, sql).query(rs -> {
            into.put(
                    new SpotKey(
                            Kind.valueOf(rs.getString("kind")), rs.getString("same_code"), rs.getString("same_line")),
                    rs.getInt("number"));
        });
    }

    private JdbcClient.StatementSpec bound(List<Spot> spots, String sql) {
        return jdbc.sql(sql.formatted(ASKED))
                .param("kinds", column(spots, Spot::kind))
                .param("codes", column(spots, Spot::code))
                .param("lines", column(spots, Spot::line))
                .param("names", column(spots, Spot::name))
                .param("settings", column(spots, Spot::setting))
                .param("areas", column(spots, Spot::area))
                .param("sameCodes", column(spots, spot -> SpotKey.of(spot).code()))
                .param("sameLines", column(spots, spot -> SpotKey.of(spot).line()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, List<Integer>> perhaps(Collection<Integer> vehicles) {
        var perhaps = new HashMap<Integer, List<Integer>>();
        jdbc.sql("""
                        select asked.number, other.number as other
                          from presence.spot asked
                          join presence.spot other on (other.kind, other.same_code) = (asked.kind, asked.same_code)
                         where asked.number = any(:numbers) and asked.kind = 'VEHICLE' and asked.same_code <> ''
                           and (asked.same_line = '') <> (other.same_line = '')
                         order by asked.number, other.number
                        """)
                .param("numbers", vehicles.stream().distinct().toArray(Integer[]::new))
                .query(rs -> {
                    perhaps.computeIfAbsent(rs.getInt("number"), _ -> new ArrayList<>())
                            .add(rs.getInt("other"));
                });
        return perhaps;
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
    public Settings settingsSince(String mark) {
        // first: whatever is still being written now comes again the next time
        var next = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        var settings = new HashMap<Integer, String>();
        jdbc.sql("select number, setting from presence.spot where written >= :mark::xid8")
                .param("mark", mark)
                .query(rs -> {
                    settings.put(rs.getInt("number"), rs.getString("setting"));
                });
        return new Settings(settings, next);
    }

    @Override
    public void declare(Map<Integer, String> settings, UUID source) {
        if (!settings.isEmpty()) {
            oneAtATime();
            this.settings.by(source, settings.keySet(), today(), () -> declare(settings));
        }
    }

    private void declare(Map<Integer, String> settings) {
        var order = List.copyOf(settings.entrySet());
        jdbc.sql("""
                        update presence.spot s set setting = t.setting, written = pg_current_xact_id()
                          from unnest(:numbers::int[], :settings::text[]) as t(number, setting)
                         where s.number = t.number and s.setting <> t.setting
                        """)
                .param("numbers", order.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param("settings", order.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    @Override
    public void locate(Map<Integer, Position> positions, UUID source) {
        if (!positions.isEmpty()) {
            oneAtATime();
            this.positions.by(source, positions.keySet(), today(), () -> locate(positions));
        }
    }

    private void locate(Map<Integer, Position> positions) {
        var order = List.copyOf(positions.entrySet());
        jdbc.sql("""
                        update presence.spot s set latitude = t.latitude, longitude = t.longitude
                          from unnest(:numbers::int[], :latitudes::double precision[], :longitudes::double precision[])
                                 as t(number, latitude, longitude)
                         where s.number = t.number
                           and (s.latitude, s.longitude) is distinct from (t.latitude, t.longitude)
                        """)
                .param("numbers", order.stream().map(Map.Entry::getKey).toArray(Integer[]::new))
                .param(
                        "latitudes",
                        order.stream().map(one -> one.getValue().latitude()).toArray(Double[]::new))
                .param(
                        "longitudes",
                        order.stream().map(one -> one.getValue().longitude()).toArray(Double[]::new))
                .update();
    }

    @Override
    public void takeBack(UUID source) {
        oneAtATime();
        settings.takeBack(source);
        positions.takeBack(source);
    }

    @Override
    public void settleBefore(LocalDate day) {
        oneAtATime();
        settings.settleBefore(day);
        positions.settleBefore(day);
    }

    /** Two that say something of the same places, each in its own order, would wait for each other. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('presence.said', 0))")
                .query()
                .listOfRows();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Position> positions(Collection<Integer> numbers) {
        return positions(jdbc.sql(POSITIONS + " and number = any(:numbers)")
                .param("numbers", numbers.stream().distinct().toArray(Integer[]::new)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Position> within(Position southWest, Position northEast) {
        return positions(
                jdbc.sql(POSITIONS + " and latitude between :south and :north and longitude between :west and :east")
                        .param("south", southWest.latitude())
                        .param("north", northEast.latitude())
                        .param("west", southWest.longitude())
                        .param("east", northEast.longitude()));
    }

    private static Map<Integer, Position> positions(JdbcClient.StatementSpec statement) {
        var positions = new HashMap<Integer, Position>();
        statement.query(rs -> {
            positions.put(rs.getInt("number"), new Position(rs.getDouble("latitude"), rs.getDouble("longitude")));
        });
        return positions;
    }

    private static @Nullable String[] column(List<Spot> spots, Function<Spot, @Nullable Object> part) {
        return spots.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }
}
