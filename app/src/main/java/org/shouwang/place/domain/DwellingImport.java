package org.shouwang.place.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.shouwang.access.Permission;
import org.shouwang.place.Occupancy;
import org.shouwang.shared.AreaLevel;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.Invalid;
import org.shouwang.shared.transfer.Importable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dwellings of a community from a sheet, one a row; compounds, buildings, units and floors come with them. */
@Component
class DwellingImport implements Importable {
    static final String COMPOUND = "compound";
    static final String BUILDING = "building";
    static final String UNIT = "unit";
    static final String FLOOR = "floor";
    static final String DOOR = "door";
    static final String VACANT = "vacant";

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final PlaceBook book;
    private final List<Occupancy> occupancy;
    private final Clock clock;

    DwellingImport(JdbcClient jdbc, PlaceBook book, List<Occupancy> occupancy, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "dwellings";
    }

    @Override
    public String permission() {
        return Permission.ARRANGE_PLACES.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(COMPOUND, "小区", "Compound", true),
                new Column(BUILDING, "楼栋", "Building", true),
                new Column(UNIT, "单元", "Unit", false),
                new Column(FLOOR, "楼层", "Floor", false),
                new Column(DOOR, "房号", "Door", true),
                new Column(VACANT, "空置", "Vacant", false));
    }

    @Override
    public List<List<String>> examples() {
        return List.of(List.of("广欣苑", "3号楼", "2单元", "11", "1102", ""), List.of("广欣苑", "甲", "", "1", "地下室", "✓"));
    }

    @Override
    public void check(AreaPath area) {
        if (area.level() != AreaLevel.COMMUNITY || !book.isRunning(area)) {
            throw Invalid.field("area", "place.import-community");
        }
    }

    @Override
    public Intake open(Commission commission, boolean forGood) {
        if (forGood) {
            lock(commission.area());
        }
        return new DwellingIntake(jdbc, book, commission, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** From the doors upward: what nobody lives in, what still has its name, what has nothing left below it. */
    @Override
    public long undo(Commission commission) {
        lock(commission.area());
        var inhabited = occupancy.stream()
                .flatMap(known -> known.inhabited(commission.area()).stream())
                .map(AreaPath::value)
                .toArray(String[]::new);
        for (var level :
                List.of(AreaLevel.DWELLING, AreaLevel.FLOOR, AreaLevel.UNIT, AreaLevel.BUILDING, AreaLevel.COMPOUND)) {
            jdbc.sql("""
                            delete from place.place p using place.imported i
                             where i.job = :job and i.path = p.path and length(p.path) = :length and p.name = i.name
                               and p.path <> all(:inhabited::text[])
                               and not exists (select from place.place below
                                                where below.path > p.path and below.path < p.path || ':')
                            """)
                    .param("job", commission.job())
                    .param("length", level.length())
                    .param("inhabited", inhabited)
                    .update();
        }
        recount(commission);
        book.forget();
        return jdbc.sql("""
                        select count(*) from place.imported i join place.place p on p.path = i.path
                         where i.job = :job and length(i.path) = 26
                        """).param("job", commission.job()).query(Long.class).single();
    }

    /** An import can't be undone any more, and what it added is a place like any other. */
    int forget() {
        return jdbc.sql("delete from place.imported where at < :before")
                .param("before", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two imports, or an import and a compound that is built, never draw the same number. */
    private void lock(AreaPath community) {
        jdbc.sql("select 1 from place.community where code = :code for update")
                .param("code", community.value())
                .query()
                .listOfRows();
    }

    private void recount(Commission commission) {
        jdbc.sql("""
                        update place.place b
                           set dwellings = (select count(*) from place.place d
                                             where d.path > b.path and d.path < b.path || ':' and length(d.path) = 26)
                         where b.path in (select distinct substr(path, 1, 18) from place.imported
                                           where job = :job and length(path) >= 18)
                        """).param("job", commission.job()).update();
    }
}
