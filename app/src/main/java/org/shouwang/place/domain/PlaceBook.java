package org.shouwang.place.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.place.Places;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names and addresses of places. Compounds and running communities are few and kept for half a minute. */
@Repository
@Transactional(readOnly = true)
public class PlaceBook implements Places {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final LoadingCache<String, List<AreaPath>> running =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> loadRunning());
    private final LoadingCache<AreaPath, Optional<String>> compoundNames =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(20_000).build(this::loadName);

    PlaceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Place> find(AreaPath path) {
        return jdbc.sql("select path, name, address from place.place where path = :path")
                .param("path", path.value())
                .query((row, _) -> new Place(new AreaPath(row.getString("path")), row.getString("name")))
                .optional();
    }

    /** The places one level below, in walking order. */
    public List<Place> below(AreaPath parent) {
        var level = parent.level().below();
        return jdbc.sql("""
                        select path, name
                          from place.place
                         where path >= :parent and path < :end and length(path) = :length
                         order by path
                        """)
                .param("parent", parent.value())
                .param("end", parent.end())
                .param("length", level.length())
                .query((row, _) -> new Place(new AreaPath(row.getString("path")), row.getString("name")))
                .list();
    }

    /** The place and its ancestors below the community, top down. */
    public List<Place> trail(AreaPath path) {
        var ancestors = Arrays.stream(AreaLevel.values())
                .filter(level ->
                        !level.isNational() && level.length() <= path.value().length())
                .map(level -> path.at(level).value())
                .toArray(String[]::new);
        return jdbc.sql("select path, name from place.place where path = any(:paths) order by path")
                .param("paths", ancestors)
                .query((row, _) -> new Place(new AreaPath(row.getString("path")), row.getString("name")))
                .list();
    }

    @Override
    public Map<AreaPath, Address> addresses(Collection<AreaPath> paths) {
        var addresses = new HashMap<AreaPath, Address>();
        jdbc.sql("select path, name, address from place.place where path = any(:paths)")
                .param("paths", paths.stream().map(AreaPath::value).distinct().toArray(String[]::new))
                .query((ResultSet row) -> {
                    var path = new AreaPath(row.getString("path"));
                    addresses.put(path, address(path, row));
                });
        return addresses;
    }

    private Address address(AreaPath path, ResultSet row) throws SQLException {
        var compound = compoundNames.get(path.at(AreaLevel.COMPOUND)).orElse("");
        var within = row.getString("address");
        return within == null
                ? new Address(row.getString("name"), row.getString("name"))
                : new Address(compound + " " + within, compound + " " + fullLine(within));
    }

    /** 3-2-1102 as 3号楼 2单元 1102室. */
    static String fullLine(String within) {
        var parts = within.split("-", 3);
        return parts[0] + "号楼 " + parts[1] + "单元 " + parts[2] + "室";
    }

    @Override
    public boolean isDwelling(AreaPath path) {
        return path.level() == AreaLevel.DWELLING
                && isRunning(path.community())
                && find(path).isPresent();
    }

    @Override
    public List<AreaPath> running() {
        return running.get(ALL);
    }

    @Override
    public boolean isRunning(AreaPath community) {
        return running().contains(community);
    }

    @Override
    public Map<AreaPath, Integer> dwellings(AreaScope scope, AreaLevel level) {
        return jdbc
                .sql("""
                        select substr(path, 1, :length) as area, sum(dwellings) as dwellings
                          from place.place
                         where dwellings is not null and %s
                         group by 1
                        """.formatted(scope.sql("path")))
                .param("length", level.length())
                .params(scope.parameters())
                .query((row, _) -> Map.entry(new AreaPath(row.getString("area")), row.getInt("dwellings")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<AreaPath, String> names(Collection<AreaPath> areas) {
        return jdbc
                .sql("""
                        select code as path, name from place.area where code = any(:paths)
                        union all
                        select path, name from place.place where path = any(:paths)
                        """)
                .param("paths", areas.stream().map(AreaPath::value).distinct().toArray(String[]::new))
                .query((row, _) -> Map.entry(new AreaPath(row.getString("path")), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<AreaPath> match(Collection<AreaPath> areas, String addressText, int limit) {
        return WrittenAddress.parse(addressText)
                .map(address -> match(AreaScope.of(areas), address, limit))
                .orElse(List.of());
    }

    private List<AreaPath> match(AreaScope scope, WrittenAddress address, int limit) {
        return jdbc
                .sql("""
                        select d.path, d.address, c.name as compound, a.alias
                          from place.place d
                          join place.place c on c.path = substr(d.path, 1, 15)
                          left join place.alias a on a.path = c.path and a.alias = :compound
                         where d.address like :pattern and %s
                           and (:compound = '' or a.alias is not null
                                or right(:compound, length(c.name)) = c.name or position(:compound in c.name) > 0)
                         order by d.path
                         limit 2000
                        """.formatted(scope.sql("d.path")))
                .param("pattern", address.pattern())
                .param("compound", address.compound())
                .params(scope.parameters())
                .query((row, _) -> new Candidate(
                        new AreaPath(row.getString("path")),
                        row.getString("address"),
                        row.getString("compound"),
                        row.getString("alias")))
                .stream()
                .filter(candidate -> address.fits(candidate.address(), candidate.compound(), candidate.alias()))
                .limit(limit)
                .map(Candidate::path)
                .toList();
    }

    /** After a change; other instances follow within half a minute. */
    void forget() {
        running.invalidateAll();
        compoundNames.invalidateAll();
    }

    private List<AreaPath> loadRunning() {
        return jdbc.sql("select code from place.community order by code")
                .query((row, _) -> new AreaPath(row.getString("code")))
                .list();
    }

    private Optional<String> loadName(AreaPath path) {
        return find(path).map(Place::name);
    }

    private record Candidate(
            AreaPath path,
            String address,
            String compound,
            @Nullable String alias) {}
}
