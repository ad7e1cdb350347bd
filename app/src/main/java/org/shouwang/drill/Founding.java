package org.shouwang.drill;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouwang.drill.api.Api;
import org.shouwang.drill.api.Employment;
import org.shouwang.drill.api.Employment.Person;
import org.shouwang.drill.api.Session;

/** An empty installation becomes one with administrators, running communities and staff. */
final class Founding {
    private final Api api;
    private final Team team;
    private final Keys keys;
    private final DrillRecord record;

    Founding(Api api, Team team, Keys keys, DrillRecord record) {
        this.api = api;
        this.team = team;
        this.keys = keys;
        this.record = record;
    }

    void run(String setUpCode) {
        setUp(setUpCode);
        var running = List.of(
                Map.of("code", Staff.COMMUNITY, "phone", "0355-5550001"),
                Map.of("code", Staff.NEIGHBOUR, "phone", "0355-5550002"));
        team.member("system")
                .post("/api/place/running", keys.of("running"), Map.of("communities", running))
                .orFail("running the communities");
        var employment = new Employment(api, team.member("security"));
        Staff.PEOPLE.parallelStream()
                .forEach(staff -> employment.employ(
                        new Person(staff.login(), staff.role(), staff.area(), staff.name()), record.password(staff)));
    }

    private void setUp(String code) {
        var answer = Session.anyone(api)
                .post(
                        "/api/access/set-up",
                        UUID.randomUUID(),
                        Map.of(
                                "code", code,
                                "system", administrator(0),
                                "security", administrator(1),
                                "audit", administrator(2)));
        if (!answer.code().equals("access.set-up-done")) {
            answer.orFail("setting up");
        }
    }

    private Map<String, String> administrator(int index) {
        var staff = Staff.ADMINISTRATORS.get(index);
        return Map.of("login", staff.login(), "name", staff.name(), "password", record.password(staff));
    }
}
