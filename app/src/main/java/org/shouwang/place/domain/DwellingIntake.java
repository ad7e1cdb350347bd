package org.shouwang.place.domain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.transfer.Importable.Commission;
import org.shouwang.shared.transfer.Importable.Intake;
import org.shouwang.shared.transfer.Importable.Outcome;
import org.shouwang.shared.transfer.Importable.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grows the tree of a community's places in memory, row by row, and writes what is new. */
final class DwellingIntake implements Intake {
    private final JdbcClient jdbc;
    private final PlaceBook book;
    private final Commission commission;
    private final OffsetDateTime now;
    private final Branch community;
    private final Map<String, Branch> byPath = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> ofThisFile = new HashSet<>();
    private final List<Fresh> fresh = new ArrayList<>();

    DwellingIntake(JdbcClient jdbc, PlaceBook book, Commission commission, OffsetDateTime now) {
        this.jdbc = jdbc;
        this.book = book;
        this.commission = commission;
        this.now = now;
        this.community = new Branch(commission.area());
        byPath.put(commission.area().value(), community);
        load();
    }

    private void load() {
        var area = commission.area();
        jdbc.sql("select path, name, address from place.place where path >= :area and path < :end order by path")
                .param("area", area.value())
                .param("end", area.end())
                .query(row -> {
                    var path = new AreaPath(row.getString("path"));
                    var parent = byPath.get(path.at(path.level().above()).value());
                    if (parent != null) {
                        byPath.put(path.value(), parent.known(path, row.getString("name")));
                    }
                    if (row.getString("address") != null) {
                        addresses.add(key(path.at(AreaLevel.COMPOUND), row.getString("address")));
                    }
                });
    }

    @Override
    public Outcome take(Row row) {
        var line = DwellingLine.of(row);
        var fault = line.fault();
        if (fault != null) {
            return fault;
        }
        var compound = grow(community, line.compound(), null, false);
        if (compound == null) {
            return Outcome.wrong(DwellingImport.COMPOUND, "place.import-full");
        }
        var key = key(compound.path, line.address());
        if (!ofThisFile.add(key)) {
            return Outcome.wrong(DwellingImport.DOOR, "place.import-twice");
        }
        if (!addresses.add(key)) {
            return Outcome.KNOWN;
        }
        var building = grow(compound, line.building(), null, false);
        var unit = building == null ? null : grow(building, line.unit(), null, false);
        var floor = unit == null ? null : grow(unit, line.floor(), null, false);
        var door = floor == null ? null : grow(floor, line.door(), line.address(), line.vacant());
        return door == null ? Outcome.wrong(DwellingImport.DOOR, "place.import-full") : Outcome.NEW;
    }

    private static String key(AreaPath compound, String address) {
        return compound.value() + ' ' + address;
    }

    /** The branch of this name below the parent, there already or new; null when all numbers are taken. */
    private @Nullable Branch grow(Branch parent, String name, @Nullable String address, boolean vacant) {
        var there = parent.children.get(name);
        if (there != null) {
            return there;
        }
        var path = parent.next();
        if (path == null) {
            return null;
        }
        fresh.add(new Fresh(path, name, address, vacant));
        return parent.known(path, name);
    }

    @Override
    public void store() {
        jdbc.sql("""
                        with fresh as (
                            select * from unnest(:paths::text[], :names::text[], :addresses::text[], :vacant::boolean[])
                                       as t(path, name, address, vacant)),
                        place as (
                            insert into place.place (path, name, address, vacant, dwellings)
                            select path, name, address, vacant, case when length(path) = 18 then 0 end from fresh)
                        insert into place.imported (job, path, name, at)
                        select :job, path, name, :now from fresh
                        """)
                .param("job", commission.job())
                .param("now", now)
                .param("paths", texts(Fresh::path))
                .param("names", texts(Fresh::name))
                .param("addresses", texts(Fresh::address))
                .param("vacant", texts(Fresh::vacant))
                .update();
        jdbc.sql("""
                        update place.place b set dwellings = b.dwellings + added.doors
                          from (select substr(path, 1, 18) as building, count(*) as doors
                                  from unnest(:paths::text[]) as t(path) where length(path) = 26 group by 1) as added
                         where b.path = added.building
                        """).param("paths", texts(Fresh::path)).update();
        fresh.clear();
        book.forget();
    }

    private @Nullable String[] texts(java.util.function.Function<Fresh, @Nullable Object> part) {
        return fresh.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private record Fresh(
            AreaPath path, String name, @Nullable String address, boolean vacant) {}

    /** A place and what is below it, by name. */
    private static final class Branch {
        private final AreaPath path;
        private final Map<String, Branch> children = new HashMap<>();
        private int last;

        Branch(AreaPath path) {
            this.path = path;
        }

        Branch known(AreaPath child, String name) {
            last = Math.max(
                    last, Integer.parseInt(child.value().substring(path.value().length())));
            return children.computeIfAbsent(name, _ -> new Branch(child));
        }

        @Nullable AreaPath next() {
            var level = path.level().below();
            int width = level.length() - path.level().length();
            int number = last + 1;
            return number >= Math.pow(10, width)
                    ? null
                    : new AreaPath(path.value() + ("%0" + width + "d").formatted(number));
        }
    }
}
