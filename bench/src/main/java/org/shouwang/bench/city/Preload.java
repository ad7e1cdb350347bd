package org.shouwang.bench.city;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.ShouwangApplication;
import org.shouwang.bench.server.Site;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the city's tables, on the application's own context. */
public final class Preload {
    private static final int BATCH = 250;
    private static final int THREADS = 2;

    private Preload() {}

    public static void main(String[] arguments) throws Exception {
        try (var context =
                new SpringApplicationBuilder(ShouwangApplication.class, HouseholdCopy.class).run(arguments)) {
            var jdbc = context.getBean(JdbcTemplate.class);
            var copy = context.getBean(HouseholdCopy.class);
            var communities = communities(jdbc);
            var indexes = copy.withoutIndexes();
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                fill(jdbc, copy, communities, threads);
            }
            copy.finish(indexes);
        }
    }

    private static List<String> communities(JdbcTemplate jdbc) {
        return jdbc.query("select code from place.community order by code", (row, _) -> row.getString(1)).stream()
                .filter(code -> !Site.BUILT_BY_THE_DRILL.contains(code))
                .limit(City.COMMUNITIES)
                .toList();
    }

    private static void fill(JdbcTemplate jdbc, HouseholdCopy copy, List<String> communities, ExecutorService threads)
            throws Exception {
        Future<?>[] running = new Future<?>[communities.size()];
        for (int i = 0; i < communities.size(); i++) {
            var first = i * City.HOUSEHOLDS_PER_COMMUNITY;
            var dwellings = dwellings(jdbc, communities.get(i));
            running[i] = threads.submit(() -> {
                for (int from = 0; from < City.HOUSEHOLDS_PER_COMMUNITY; from += BATCH) {
                    copy.insert(first + from, dwellings.subList(from, from + BATCH));
                }
                return null;
            });
        }
        for (int i = 0; i < running.length; i++) {
            running[i].get();
            if (i % 20 == 19) {
                System.out.printf("  %d of %d communities%n", i + 1, running.length);
            }
        }
    }

    /** Spread over the compound, so that vacant doors are left everywhere. */
    private static List<String> dwellings(JdbcTemplate jdbc, String community) {
        return jdbc.query(
                "select path from place.place where path like ? and length(path) = 26 order by md5(path) limit ?",
                (row, _) -> row.getString(1),
                community + "001%",
                City.HOUSEHOLDS_PER_COMMUNITY);
    }
}
