package org.shouwang.bench.copresence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.shouwang.copresence.Case;

/** What both databases do alike: cases go into a table, the question is asked, four sums come back. */
abstract class Database implements Engine {
    private final RideCity city;

    Database(RideCity city) {
        this.city = city;
    }

    abstract Connection connection();

    final RideCity city() {
        return city;
    }

    @Override
    public final Answer contacts(List<Case> cases) throws SQLException {
        return answer(Sql.CONTACTS);
    }

    @Override
    public final Answer twoHops(Case asked) throws SQLException {
        return answer(Sql.twoHops(city.start(city.days()) - RideCity.FIRST_DAY));
    }

    final void run(String sql) throws SQLException {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    final Answer answer(String sql) throws SQLException {
        try (var statement = connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new Answer(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
        }
    }

    @Override
    public final void prepare(List<Case> cases) throws SQLException {
        run("delete from asked");
        try (var insert = connection().prepareStatement("insert into asked values (?, ?, ?)")) {
            for (var asked : cases) {
                insert.setInt(1, asked.person());
                insert.setInt(2, (int) (asked.from() - RideCity.FIRST_DAY));
                insert.setInt(3, (int) (asked.until() - RideCity.FIRST_DAY));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        analyzed();
    }

    /** After the cases have changed. */
    void analyzed() throws SQLException {}
}
