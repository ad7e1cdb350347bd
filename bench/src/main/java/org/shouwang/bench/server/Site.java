package org.shouwang.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shouwang.drill.DrillRecord;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.Dwellings;
import org.shouwang.drill.api.Session;

/**
 * An installation with staff but without residents: a drill of nobody. In drill mode, because only there the synthetic
 * documents count and one-time codes are shown.
 */
public final class Site implements AutoCloseable {
    public static final String COMMUNITY = "140403010002";
    /** The drill has built something in the neighbouring community too. */
    public static final Set<String> BUILT_BY_THE_DRILL = Set.of(COMMUNITY, "140403010001");

    private static final Map<String, String> DRILL = Map.of("shouwang.drill", "true", "shouwang.drill-households", "0");
    /** The drill has done its part, and would only look whether anything is left to do. */
    private static final Map<String, String> ONCE_FILLED =
            Map.of("shouwang.drill", "true", "shouwang.drill-fill", "false");

    private final Path folder;
    private final Path home;
    private final int port;
    private Application application;
    private final Api api;
    private final Map<String, Session> staff = new HashMap<>();

    private Site(Path folder, Path home, int port, Application application) {
        this.folder = folder;
        this.home = home;
        this.port = port;
        this.application = application;
        this.api = new Api(application.address(), Duration.ofSeconds(30));
    }

    public static Site start(Path folder, Path home) throws IOException, InterruptedException {
        var port = Application.freePort();
        var employed = isStaffed(home);
        var application = Application.start(folder, home, port, employed ? ONCE_FILLED : DRILL);
        var site = new Site(folder, home, port, application);
        site.awaitStaff();
        return site;
    }

    /** After a kill: the same jar on the same home at the same address. */
    public void startAgain(String... switchedOn) throws IOException, InterruptedException {
        var properties = new HashMap<>(ONCE_FILLED);
        for (var property : switchedOn) {
            properties.put(property, "true");
        }
        application = Application.start(folder, home, port, properties);
    }

    private void awaitStaff() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!isStaffed(home)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the staff are not there, see " + home);
            }
            Thread.sleep(100);
        }
    }

    private static boolean isStaffed(Path home) throws IOException {
        return DrillRecord.read(home).filter(DrillRecord::filled).isPresent();
    }

    /** One of the drill's staff by login, signed in. */
    public synchronized Session staff(String login) throws IOException {
        var session = staff.get(login);
        if (session == null) {
            var passwords = DrillRecord.read(home).orElseThrow().passwords();
            session = Session.staff(api, login, Objects.requireNonNull(passwords.get(login), login));
            staff.put(login, session);
        }
        return session;
    }

    /** All volunteers, who register for others. */
    public List<Session> volunteers() throws IOException {
        var sessions = new ArrayList<>(List.of(staff("volunteer")));
        for (int i = 2; i <= 6; i++) {
            sessions.add(staff("volunteer" + i));
        }
        return sessions;
    }

    /** Builds a compound for the bench and names its dwellings. */
    public List<String> build(String name, int buildings, int units, int floors, int doors) throws IOException {
        var desk = staff("desk");
        var compound = Map.of(
                "community", COMMUNITY,
                "name", name,
                "buildings", buildings,
                "units", units,
                "floors", floors,
                "doors", doors,
                "skip", List.of());
        var path = desk.post("/api/place/compounds", UUID.randomUUID(), compound)
                .orFail("building")
                .text("path");
        return Dwellings.of(desk, path);
    }

    public Application application() {
        return application;
    }

    public Api api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
        application.close();
    }
}
