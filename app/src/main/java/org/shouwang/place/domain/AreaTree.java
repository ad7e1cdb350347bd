package org.shouwang.place.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.list.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The national tree of areas, province to community: public data, the same for every reader. */
@Repository
@Transactional(readOnly = true)
public class AreaTree {
    /** Names that stand in the tree only to fill a level; nobody says them in an address. */
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final JdbcClient jdbc;

    AreaTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The area with its ancestors from the province down, itself last; fillers are left out of the trail. */
    public Optional<AreaLine> find(AreaPath code) {
        var names = names(List.of(code));
        var name = names.get(code);
        if (name == null) {
            return Optional.empty();
        }
        var trail = ancestors(code).stream()
                .filter(names::containsKey)
                .map(ancestor -> new NamedArea(ancestor, names.getOrDefault(ancestor, "")))
                .filter(area -> area.code().equals(code) || !FILLERS.contains(area.name()))
                .toList();
        return Optional.of(new AreaLine(new NamedArea(code, name), trail));
    }

    /** Names of the areas and of all their ancestors. */
    public Map<AreaPath, String> names(List<AreaPath> codes) {
        var wanted = codes.stream()
                .flatMap(code -> ancestors(code).stream())
                .map(AreaPath::value)
                .distinct()
                .toArray(String[]::new);
        return jdbc
                .sql("select code, name from place.area where code = any(:codes)")
                .param("codes", wanted)
                .query(AreaTree::area)
                .stream()
                .collect(Collectors.toMap(NamedArea::code, NamedArea::name));
    }

    /** The areas one level below; the provinces below the country. */
    public Slice<NamedArea> below(AreaPath parent, String after, int limit) {
        var level = parent.equals(AreaPath.COUNTRY)
                ? AreaLevel.PROVINCE
                : parent.level().below();
        var rows = jdbc.sql("""
                        select code, name
                          from place.area
                         where code > :after and code >= :parent and code < :end
                           and length(code) = :length
                         order by code
                         limit :limit
                        """)
                .param("after", after)
                .param("parent", parent.value())
                .param("end", parent.end())
                .param("length", level.length())
                .param("limit", limit + 1)
                .query(AreaTree::area)
                .list();
        return Slice.of(rows, limit, area -> area.code().value());
    }

    /** Areas whose name begins with the text. */
    public Slice<NamedArea> named(String beginning, String after, int limit) {
        var rows = jdbc.sql("""
                        select code, name
                          from place.area
                         where name >= :beginning and name < :end and code > :after
                         order by code
                         limit :limit
                        """)
                .param("beginning", beginning)
                .param("end", beginning + Character.toString(Character.MAX_CODE_POINT))
                .param("after", after)
                .param("limit", limit + 1)
                .query(AreaTree::area)
                .list();
        return Slice.of(rows, limit, area -> area.code().value());
    }

    private static List<AreaPath> ancestors(AreaPath code) {
        return Arrays.stream(AreaLevel.values())
                .filter(level ->
                        level.isNational() && level.length() <= code.value().length())
                .map(code::at)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static NamedArea area(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new NamedArea(new AreaPath(row.getString("code")), row.getString("name"));
    }

    public record NamedArea(AreaPath code, String name) {}

    public record AreaLine(NamedArea area, List<NamedArea> trail) {}
}
