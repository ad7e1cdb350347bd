package org.shouwang.tracing.oracle;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.tracing.oracle.Cities.DAY;
import static org.shouwang.tracing.oracle.Cities.FIRST_DAY;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.copresence.Case;
import org.shouwang.copresence.Presence;
import org.shouwang.copresence.PresenceIndex;
import org.shouwang.copresence.PresenceView;
import org.shouwang.copresence.Reach;
import org.shouwang.copresence.Reached;
import org.shouwang.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Half of every city is sealed in files and half is in memory, and both engines must find the same. */
@Tag("data")
class EngineAgainstSqlTests {
    private static final int ROUNDS = 6;

    /** Beyond this, everybody who meets everybody is too much for a join. */
    private static final int MANY = 5_000;

    private static final SingleConnectionDataSource CONNECTION = new SingleConnectionDataSource(
            TestPostgres.details().getJdbcUrl(),
            requireNonNullElse(TestPostgres.details().getUsername(), ""),
            requireNonNullElse(TestPostgres.details().getPassword(), ""),
            true);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        CONNECTION.destroy();
    }

    static Stream<Map.Entry<String, List<Presence>>> cities() {
        return Cities.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void answersAsPostgresDoes(Map.Entry<String, List<Presence>> city) throws IOException {
        var presences = city.getValue();
        var oracle = new SqlOracle(JdbcClient.create(CONNECTION), presences);
        try (var index = PresenceIndex.open(folder, ZoneId.of("Asia/Shanghai"))) {
            index.add(presences.subList(0, presences.size() / 2));
            index.compact();
            index.add(presences.subList(presences.size() / 2, presences.size()));
            var random = new Random(presences.size());
            for (var round = 0; round < ROUNDS; round++) {
                var least = 1 + random.nextInt(round < 2 ? 1 : 900);
                compare(index.view(), oracle, cases(presences, random), least, presences.size() > MANY ? 1 : 4);
            }
        }
    }

    private static void compare(PresenceView view, SqlOracle oracle, List<Case> cases, int least, int orders) {
        var contacts = oracle.contacts(cases, least);
        assertThat(view.contacts(cases, least)).isEqualTo(contacts);
        var asked = cases.getFirst();
        for (var contact :
                view.contacts(List.of(asked), least).stream().limit(5).toList()) {
            assertThat(view.encounters(asked, contact.person(), least))
                    .extracting(encounter -> List.of(encounter.from(), encounter.until()))
                    .isEqualTo(oracle.encounters(asked, contact.person(), least));
        }
        var reach = new Reach(
                least, orders, cases.stream().mapToLong(Case::until).max().orElseThrow(), 0.5);
        assertThat(chain(view, cases, reach)).isEqualTo(oracle.chain(cases, reach));
        var trajectory = view.trajectory(asked.person(), asked.from(), asked.until());
        assertThat(trajectory)
                .extracting(stay -> List.of((long) stay.place(), stay.start(), stay.end()))
                .isEqualTo(oracle.trajectory(asked));
        for (var stay : trajectory.stream().limit(5).toList()) {
            var from = Math.max(asked.from(), stay.start() - 30);
            assertThat(view.at(stay.place(), from, stay.end()))
                    .extracting(there -> List.of((long) there.person(), there.start()))
                    .isEqualTo(oracle.at(stay.place(), from, stay.end()));
            assertThat(view.aboard(stay.place(), from)).isEqualTo(oracle.aboard(stay.place(), from));
        }
    }

    private static Map<Integer, List<Long>> chain(PresenceView view, List<Case> cases, Reach reach) {
        var chain = view.chain(cases, reach);
        var reached = Stream.iterate(0, order -> order <= reach.orders(), order -> order + 1)
                .flatMap(order -> chain.order(order).stream())
                .collect(Collectors.toMap(
                        Reached::person,
                        one -> List.of((long) one.order(), one.at(), one.seconds(), (long) one.encounters())));
        assertThat(reached).hasSize(chain.size());
        return reached;
    }

    /** One whole person first, then windows that may overlap, touch or be empty. */
    private static List<Case> cases(List<Presence> presences, Random random) {
        var cases = new ArrayList<Case>();
        cases.add(new Case(someone(presences, random), FIRST_DAY, FIRST_DAY + 5 * DAY));
        for (var i = random.nextInt(5); i > 0; i--) {
            var from = FIRST_DAY + random.nextInt(3 * DAY / 600) * 600L;
            cases.add(new Case(someone(presences, random), from, from + random.nextInt(300) * 600L));
        }
        return cases;
    }

    private static int someone(List<Presence> presences, Random random) {
        return presences.get(random.nextInt(presences.size())).person();
    }
}
