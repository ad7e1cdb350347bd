package org.shouwang.bench.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.shouwang.bench.server.Application;
import org.shouwang.bench.server.Folders;
import org.shouwang.bench.server.Site;
import org.shouwang.drill.api.Session;

/**
 * An installation of {@value #COMMUNITIES} communities with a million people in them. Filling it takes minutes, so it
 * stays in a cache folder and is made anew only when the tables have changed.
 */
public final class City {
    public static final int COMMUNITIES = 200;
    static final int HOUSEHOLDS_PER_COMMUNITY = 2_250;

    /** Numbers of households from here on are free for whoever measures. */
    public static final int FIRST_FREE = COMMUNITIES * HOUSEHOLDS_PER_COMMUNITY;

    public static final int BUILDINGS = 28;
    public static final int UNITS = 3;
    public static final int FLOORS = 11;
    public static final int DOORS = 6;

    private static final String AROUND = "1404";
    private static final String FILLED = "filled";

    private City() {}

    /** The running application, filled. */
    public static Site open() throws IOException, InterruptedException, SQLException {
        var cache =
                Path.of(System.getProperty("shouwang.bench-cache", "var/bench")).toAbsolutePath();
        var folder = cache.resolve("city-" + tables());
        var home = folder.resolve("home");
        if (!Files.exists(folder.resolve(FILLED))) {
            System.out.println("a city of a million people is made once, which takes some minutes");
            Folders.delete(cache);
            Files.createDirectories(folder);
            found(home);
            fill(home);
            Files.createFile(folder.resolve(FILLED));
        }
        return Site.start(Application.folder(), home);
    }

    /** When it has become too full to measure in; the next {@link #open} makes another. */
    public static void leave(Site site) throws IOException {
        Files.deleteIfExists(site.application().home().resolveSibling(FILLED));
    }

    /** Communities and dwellings, through the API. */
    private static void found(Path home) throws IOException, InterruptedException {
        try (var site = Site.start(Application.folder(), home)) {
            var system = site.staff("system");
            var codes = communities(system);
            system.post(
                            "/api/place/running",
                            UUID.randomUUID(),
                            Map.of(
                                    "communities",
                                    codes.stream()
                                            .map(code -> Map.of("code", code))
                                            .toList()))
                    .orFail("running the communities");
            for (var code : codes) {
                system.post("/api/place/compounds", UUID.randomUUID(), compound(code))
                        .orFail("building in " + code);
            }
        }
    }

    private static Map<String, Object> compound(String community) {
        return Map.of(
                "community", community,
                "name", "小区" + community.substring(6),
                "buildings", BUILDINGS,
                "units", UNITS,
                "floors", FLOORS,
                "doors", DOORS,
                "skip", List.of());
    }

    private static List<String> communities(Session session) {
        var codes = new ArrayList<String>();
        for (var district : below(session, AROUND)) {
            for (var street : below(session, district)) {
                codes.addAll(below(session, street));
            }
        }
        codes.removeAll(Site.BUILT_BY_THE_DRILL);
        return codes.subList(0, COMMUNITIES);
    }

    private static List<String> below(Session session, String area) {
        var codes = new ArrayList<String>();
        for (var item : session.get("/api/place/areas?parent=" + area)
                .orFail("listing areas")
                .body()
                .path("items")) {
            codes.add(item.path("code").asString());
        }
        return codes;
    }

    /** The people, by a process that uses the application's own classes to seal them. */
    private static void fill(Path home) throws IOException, InterruptedException {
        var process = Application.child(Preload.class, home).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("the city could not be filled");
        }
    }

    /** Changes with any migration. */
    private static String tables() throws IOException {
        var sum = new CRC32();
        try (var jar = new ZipFile(Application.folder().resolve("shouwang.jar").toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().contains("db/migration/"))
                    .map(entry -> entry.getName() + entry.getCrc())
                    .sorted()
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }
}
