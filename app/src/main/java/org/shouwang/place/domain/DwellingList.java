package org.shouwang.place.domain;

import java.util.List;
import java.util.function.Consumer;
import org.shouwang.access.Permission;
import org.shouwang.shared.transfer.Exportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All dwellings as a file, in walking order: to be checked against the world. */
@Component
class DwellingList implements Exportable {
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    DwellingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                new Column("编码", "Code"),
                new Column("小区", "Compound"),
                new Column("楼栋-单元-室", "Building-unit-room"),
                new Column("空置", "Vacant"));
    }

    @Override
    public long count(Wanted wanted) {
        return jdbc.sql("select count(*) from place.place where address is not null and "
                        + wanted.scope().sql("path"))
                .params(wanted.scope().parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public void rows(Wanted wanted, Consumer<List<?>> row) {
        var sql = """
                select d.path, c.name, d.address, d.vacant
                  from place.place d join place.place c on c.path = substr(d.path, 1, 15)
                 where d.address is not null and %s
                 order by d.path
                """.formatted(wanted.scope().sql("d.path"));
        jdbc.sql(sql).withFetchSize(FETCH).params(wanted.scope().parameters()).query(cells -> {
            row.accept(List.of(
                    cells.getString("path"),
                    cells.getString("name"),
                    cells.getString("address"),
                    cells.getBoolean("vacant") ? "✓" : ""));
        });
    }
}
