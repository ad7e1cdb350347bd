package org.shouwang.contract;

import static org.shouwang.support.Stage.expect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.access.Role;
import org.shouwang.resident.Forms;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.Stage.Compound;

/** A community in which there is one of everything, made by its own people through the public API. */
final class Neighbourhood {
    private static final int REVIEWS = 8;

    final Stage stage;
    final String area;
    final HttpCaller resident;
    final Known known = new Known();

    /** What only this community may read: names, numbers, words. Ids are known apart. */
    final List<String> secrets = new ArrayList<>();

    /** What everybody who signs in may read of it: where its buildings stand. */
    final List<String> addresses = new ArrayList<>();

    /** Of people who live in one household each. */
    final List<String> documents =
            List.of(Forms.citizen(LocalDate.of(1954, 3, 12)), Forms.citizen(LocalDate.of(1955, 3, 12)));

    final String document = documents.getFirst();
    private final String twice = Forms.citizen(LocalDate.of(1954, 3, 13));
    final String run = UUID.randomUUID().toString().substring(0, 8);
    final String phone = Stage.phone();

    private final String surname;
    private final Compound compound;
    private int door;

    /** @param surname of two letters, so that nobody else is called like that */
    Neighbourhood(Stage stage, String area, String surname) {
        this.stage = stage;
        this.area = area;
        this.surname = surname;
        this.compound = stage.compound(area);
        this.resident = stage.resident();
    }

    static Neighbourhood make(Stage stage, String area, String surname) {
        var made = new Neighbourhood(stage, area, surname);
        made.places();
        made.people();
        made.reviews();
        made.account();
        made.files();
        return made;
    }

    private void places() {
        known.add("areas", area);
        known.add("compounds", compound.path());
        known.add("places", dwelling());
        addresses.addAll(List.of(compound.name(), compound.path()));
    }

    private void people() {
        for (var one : documents) {
            var receipt = expect(
                    201, staff(Role.COMMUNITY_DESK).post("/api/resident/registrations/on-behalf", onBehalf(one)));
            known.add("households", receipt.text("householdId"));
            secrets.addAll(List.of(one, receipt.text("number")));
            person(receipt.text("householdId"));
        }
        secrets.addAll(List.of(phone, head()));
    }

    private void person(String household) {
        var card = expect(200, staff(Role.COMMUNITY_DESK).get("/api/resident/households/" + household));
        for (var member : card.json().path("members")) {
            known.add("people", member.path("personId").asString());
            secrets.add(member.path("name").asString());
        }
    }

    /** Somebody registers again whom the desk has registered: a person must look at it. */
    private void reviews() {
        var reviewer = stage.staff(Role.REVIEWER, area);
        var desk = staff(Role.COMMUNITY_DESK);
        known.add(
                "twins",
                expect(201, desk.post("/api/resident/registrations/on-behalf", onBehalf(twice)))
                        .text("householdId"));
        secrets.add(twice);
        var waiting = new ArrayList<String>();
        for (int i = 0; i < REVIEWS; i++) {
            var own = Map.of(
                    "dwelling",
                    dwelling(),
                    "phone",
                    phone,
                    "noPhone",
                    false,
                    "noticeVersion",
                    "1",
                    "members",
                    members(twice));
            var taken = expect(201, resident.post("/api/resident/registrations", own));
            waiting.add(taken.text("id"));
            secrets.add(taken.text("number"));
        }
        var asked = waiting.getFirst();
        stage.await(Duration.ofSeconds(60), () -> {
            waiting.remove(
                    reviewer.post("/api/resident/reviews/lease", Map.of()).text("id"));
            return waiting.isEmpty();
        });
        var own = expect(200, resident.get("/api/resident/registrations"))
                .json()
                .path("items")
                .findValuesAsString("id");
        var subject = expect(200, reviewer.get("/api/resident/reviews/" + asked))
                .json()
                .path("people")
                .path(0)
                .path("personId")
                .asString();
        expect(
                204,
                reviewer.post(
                        "/api/resident/reviews/" + asked + "/ask", Map.of("kind", "LIVES_HERE", "subject", subject)));
        known.add("registrations", asked);
        known.add(
                "questions",
                expect(200, resident.get("/api/resident/registrations/" + asked))
                        .json()
                        .path("question")
                        .path("id")
                        .asString());
        keepDraft();
        own.stream().filter(id -> !id.equals(asked)).forEach(id -> known.add("reviews", id));
    }

    private void keepDraft() {
        var words = "草稿" + run;
        var draft = Map.of("step", "members", "form", Map.of("words", words));
        expect(200, resident.write("PUT", "/api/resident/draft", draft));
        secrets.add(words);
    }

    private void account() {
        var security = stage.staff(Role.SECURITY_ADMINISTRATOR, area);
        var login = "keeper-" + run;
        var opened = expect(
                201,
                security.post(
                        "/api/access/accounts",
                        Map.of("login", login, "name", surname + "守", "roles", List.of(grant(Role.VOLUNTEER)))));
        known.add("accounts", opened.text("id"));
        known.add(
                "grants",
                expect(201, security.post("/api/access/accounts/" + opened.text("id") + "/grants", grant(Role.DRIVER)))
                        .text("id"));
        secrets.addAll(List.of(login, surname + "守"));
    }

    private Map<String, Object> grant(Role role) {
        return Map.of("role", role, "area", area, "reason", "contract " + run);
    }

    private void files() {
        var director = stage.staff(Role.DIRECTOR, area);
        var wanted = Map.of("list", "households", "format", "CSV", "query", Map.of());
        var job = expect(202, director.post("/api/shared/exports", wanted)).text("id");
        stage.await(
                Duration.ofSeconds(30),
                () -> director.get("/api/shared/jobs/" + job).text("state").equals("DONE"));
        known.add("jobs", job);
    }

    private Map<String, Object> onBehalf(String document) {
        var form = new HashMap<String, Object>(Map.of("reason", "ASKED_DESK", "dwelling", dwelling()));
        form.putAll(Map.of("phone", phone, "noPhone", false, "noticeVersion", "1", "members", members(document)));
        return form;
    }

    private List<Map<String, Object>> members(String document) {
        return List.of(Map.of(
                "name",
                head(),
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "RESIDENT_ID", "number", document),
                "phone",
                phone));
    }

    /** A dwelling for each who asks, as long as there are any. */
    String dwelling() {
        var dwelling = compound.dwelling(door++);
        addresses.add(dwelling);
        return dwelling;
    }

    /** What of this community stands in it: ids, names, numbers, words, addresses. */
    List<String> shownIn(String body) {
        var said = body.toLowerCase(Locale.ROOT);
        return Stream.of(known.all(), secrets, addresses)
                .flatMap(List::stream)
                .distinct()
                .filter(one -> !one.equals(area) && !one.matches("\\d{1,9}"))
                .filter(one -> said.contains(one.toLowerCase(Locale.ROOT)))
                .toList();
    }

    String compound() {
        return compound.path();
    }

    private String head() {
        return surname + "佩莲";
    }

    HttpCaller staff(Role role) {
        return stage.staff(role, area);
    }

    /** Everybody of this community: nobody in particular, a resident, and somebody in each role. */
    List<HttpCaller> everybody() {
        var callers = new ArrayList<HttpCaller>(List.of(stage.anybody(), resident));
        for (var role : Role.values()) {
            if (role != Role.RESIDENT) {
                callers.add(staff(role));
            }
        }
        return callers;
    }
}
