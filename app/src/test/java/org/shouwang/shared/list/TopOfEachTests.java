package org.shouwang.shared.list;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class TopOfEachTests {
    private final SingleConnectionDataSource connection = new SingleConnectionDataSource(
            TestPostgres.details().getJdbcUrl(),
            requireNonNullElse(TestPostgres.details().getUsername(), ""),
            requireNonNullElse(TestPostgres.details().getPassword(), ""),
            true);
    private final JdbcClient jdbc = JdbcClient.create(connection);

    @BeforeEach
    void fill() {
        jdbc.sql("create temporary table thing (path text collate \"C\", rank int)")
                .update();
        IntStream.range(0, 300)
                .forEach(i -> jdbc.sql("insert into thing values (?, ?)")
                        .params("1404%08d".formatted(i % 10), (i * 7919) % 1000)
                        .update());
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void walksSeveralAreasInOneOrderWithoutGapOrRepetition() {
        var scope = AreaScope.of(path(1), path(4), path(9));

        var walked = new ArrayList<Integer>();
        for (int after = -1; ; after = walked.getLast()) {
            var page = page(scope, after);
            walked.addAll(page);
            if (page.size() < 7) {
                break;
            }
        }

        assertThat(walked).hasSize(90).isSorted();
    }

    @Test
    void givesTheSameForOneAreaAndForMany() {
        var city = AreaScope.of(new AreaPath("1404"));
        var all = AreaScope.of(
                IntStream.range(0, 10).mapToObj(TopOfEachTests::path).toList());

        assertThat(page(all, 500)).isEqualTo(page(city, 500)).hasSize(7);
        assertThat(page(AreaScope.NOTHING, -1)).isEmpty();
    }

    private List<Integer> page(AreaScope scope, int after) {
        var select = "select path, rank from thing t where {area} and rank > :after";
        return jdbc.sql(TopOfEach.sql(scope, "t.path", select, "rank"))
                .params(scope.parameters())
                .param("after", after)
                .param("limit", 7)
                .query((row, _) -> row.getInt("rank"))
                .list();
    }

    private static AreaPath path(int community) {
        return new AreaPath("1404%08d".formatted(community));
    }
}
