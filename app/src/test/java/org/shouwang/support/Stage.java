package org.shouwang.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller.Answer;

/**
 * A whole installation, set up through its public API as an operator would: administrators, communities, compounds, an
 * account in every role, residents. One per test JVM, since a set-up happens once.
 */
public final class Stage {
    /** 香阅四季社区 of the Changzhi report, and its neighbour. */
    public static final String HERE = "140403010002";

    public static final String NEXT_DOOR = "140403010001";

    public static final String PASSWORD = "a long enough passphrase 7";
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static boolean isSetUp;

    private final HttpCaller anybody;
    private final HttpCaller system;
    private final HttpCaller security;
    private final Map<String, Map<Role, Employed>> staff = new ConcurrentHashMap<>();

    private Stage(HttpCaller anybody) {
        this.anybody = anybody;
        this.system = anybody.signIn("/api/access/sign-in", credentials("system", PASSWORD));
        this.security = anybody.signIn("/api/access/sign-in", credentials("security", PASSWORD));
    }

    public static synchronized Stage at(int port) {
        var anybody = HttpCaller.at(port);
        if (!isSetUp) {
            expect(
                    204,
                    anybody.post(
                            "/api/access/set-up",
                            Map.of(
                                    "code",
                                    "test-set-up-code",
                                    "system",
                                    first("system"),
                                    "security",
                                    first("security"),
                                    "audit",
                                    first("audit"))));
        }
        var stage = new Stage(anybody);
        if (!isSetUp) {
            var running = List.of(
                    Map.of("code", HERE, "phone", "0355-5550414"), Map.of("code", NEXT_DOOR, "phone", "0355-5550415"));
            expect(200, stage.system.post("/api/place/running", Map.of("communities", running)));
            isSetUp = true;
        }
        return stage;
    }

    public HttpCaller anybody() {
        return anybody;
    }

    public HttpCaller system() {
        return system;
    }

    /** Somebody in this role on this community, the same one each time. */
    public HttpCaller staff(Role role, String community) {
        return employed(role, community).caller();
    }

    public String login(Role role, String community) {
        return employed(role, community).login();
    }

    private Employed employed(Role role, String community) {
        return staff.computeIfAbsent(community, _ -> new EnumMap<>(Role.class))
                .computeIfAbsent(role, _ -> employ(Map.of(community, role)));
    }

    /** Somebody new, with a role on each of these communities. */
    public HttpCaller employed(Map<String, Role> roles) {
        return employ(roles).caller();
    }

    /** A person with a phone number that nobody had before. */
    public HttpCaller resident() {
        var phone = phone();
        var sent = expect(202, anybody.post("/api/access/codes", Map.of("phone", phone)));
        return anybody.signIn(
                "/api/access/resident-sign-in",
                Map.of("challenge", sent.text("challenge"), "code", sent.text("drillCode")));
    }

    /** One that nobody had before, in a range that no other helper hands out. */
    public static String phone() {
        return "198%08d".formatted(PHONES.incrementAndGet());
    }

    /** A small compound, and the path of one of its dwellings by number from 0 to 23. */
    public Compound compound(String community) {
        var name = "苑" + UUID.randomUUID().toString().substring(0, 8);
        var built = expect(
                201,
                system.post(
                        "/api/place/compounds",
                        Map.of(
                                "community",
                                community,
                                "name",
                                name,
                                "buildings",
                                2,
                                "units",
                                2,
                                "floors",
                                3,
                                "doors",
                                2)));
        return new Compound(built.text("path"), name);
    }

    /** A household of one, registered at the desk of the community. */
    public Answer register(String community, String dwelling) {
        return register(community, Map.of("dwelling", dwelling), "张慧", "1980-01-01");
    }

    /** @param where its dwelling or its pending address, as the form has it */
    public Answer register(String community, Map<String, ?> where, String name, String born) {
        var head = Map.of(
                "name",
                name,
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "NONE"),
                "birthDate",
                born,
                "sex",
                "FEMALE");
        var form = new HashMap<String, Object>(where);
        form.putAll(Map.of("reason", "ASKED_DESK", "noPhone", true, "noticeVersion", "1", "members", List.of(head)));
        return expect(201, staff(Role.COMMUNITY_DESK, community).post("/api/resident/registrations/on-behalf", form));
    }

    /** Until work in the background is done. */
    public void await(Duration longest, BooleanSupplier done) {
        var end = System.nanoTime() + longest.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not done in " + longest);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Employed employ(Map<String, Role> roles) {
        var role = roles.values().iterator().next();
        var login = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + NAMES.incrementAndGet();
        var grants = roles.entrySet().stream()
                .map(one -> Map.of("role", one.getValue(), "area", one.getKey(), "reason", "test"))
                .toList();
        var opened = expect(
                201, security.post("/api/access/accounts", Map.of("login", login, "name", "员工", "roles", grants)));
        var firstTime = anybody.signIn("/api/access/sign-in", credentials(login, opened.text("oneTimePassword")));
        expect(
                200,
                firstTime.post(
                        "/api/access/password", Map.of("current", opened.text("oneTimePassword"), "next", PASSWORD)));
        return new Employed(login, anybody.signIn("/api/access/sign-in", credentials(login, PASSWORD)));
    }

    private record Employed(String login, HttpCaller caller) {}

    /** Fails with what was answered, so that a broken step is named at once. */
    public static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer);
        }
        return answer;
    }

    private static Map<String, String> first(String login) {
        return Map.of("login", login, "name", "管理员", "password", PASSWORD);
    }

    private static Map<String, String> credentials(String login, @Nullable String password) {
        return Map.of("login", login, "password", String.valueOf(password));
    }

    /** What stands in it is found by counting: two buildings, two units, three floors, two doors. */
    public record Compound(String path, String name) {
        public String dwelling(int number) {
            var parts = new ArrayList<Integer>();
            for (int size : List.of(2, 3, 2, 2)) {
                parts.addFirst(number % size + 1);
                number /= size;
            }
            return path + "%03d%02d%03d%03d".formatted(parts.toArray());
        }
    }
}
