package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.contract.Contract.Operation;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation, in every role of one community, asked about a household of the next: nothing of it comes back. */
@WholeApplication
class AreaLeakTests {
    private static final String DOCUMENT = "990403195403120027";
    private static final String PHONE = "19903550414";

    private final Contract contract = Contract.read();
    private final BadInput input = new BadInput(20220414, contract.schemas());

    @Test
    void nothingCrossesTheFence(@LocalServerPort int port) {
        var stage = Stage.at(port);
        var nextDoor = register(stage, Stage.NEXT_DOOR);
        register(stage, Stage.HERE);
        var leaks = new ArrayList<String>();
        for (var caller : callers(stage)) {
            for (var operation : contract.operations()) {
                if (asksAboutHouseholds(operation)) {
                    ask(caller, operation, nextDoor, leaks);
                }
            }
        }

        assertThat(leaks).isEmpty();
        var neighbour = stage.staff(Role.DIRECTOR, Stage.NEXT_DOOR);
        assertThat(neighbour.get("/api/resident/households").body()).contains(nextDoor.compound());
        assertThat(neighbour.get("/api/resident/households/" + nextDoor.id()).body())
                .contains(nextDoor.number());
    }

    /** Letting go of what one does not hold does nothing, and says the same of anything. */
    private static boolean actsOnOne(Operation operation) {
        return operation.path().contains("{") && !operation.path().endsWith("/release");
    }

    /** Places are public, the live channel never ends, and signing out would end the caller. */
    private static boolean asksAboutHouseholds(Operation operation) {
        return !operation.path().startsWith("/api/place/")
                && !operation.path().startsWith("/api/access/")
                && !operation.path().equals("/api/live");
    }

    private void ask(HttpCaller caller, Operation operation, Registered nextDoor, List<String> leaks) {
        for (var id : List.of(nextDoor.id(), nextDoor.person())) {
            var address = operation.path().replaceAll("\\{[^}]*}", id);
            for (var query : List.of("", "?area=" + Stage.NEXT_DOOR, "?place=" + Stage.NEXT_DOOR)) {
                var body = operation.method().equals("GET") ? null : body(operation);
                var answer = caller.send(operation.method(), address + query, body, Map.of());
                if (nextDoor.shows(answer.body())) {
                    leaks.add(operation + query + " shows it: " + answer.body());
                }
                if (actsOnOne(operation) && answer.status() < 400) {
                    leaks.add(operation + query + " answered " + answer.status());
                }
            }
        }
    }

    private String body(Operation operation) {
        return operation.path().endsWith("/search") ? "{\"q\":\"" + DOCUMENT + "\"}" : input.fittingBody(operation);
    }

    private static List<HttpCaller> callers(Stage stage) {
        var callers = new ArrayList<HttpCaller>();
        callers.add(stage.anybody());
        callers.add(stage.resident());
        for (var role : Role.values()) {
            if (role != Role.RESIDENT) {
                callers.add(stage.staff(role, Stage.HERE));
            }
        }
        return callers;
    }

    private static Registered register(Stage stage, String community) {
        var compound = stage.compound(community);
        var desk = stage.staff(Role.COMMUNITY_DESK, community);
        var member = Map.of(
                "name",
                "欧阳佩兰",
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "RESIDENT_ID", "number", DOCUMENT),
                "phone",
                PHONE);
        var receipt = expect(
                201,
                desk.post(
                        "/api/resident/registrations/on-behalf",
                        Map.of(
                                "reason",
                                "ASKED_DESK",
                                "dwelling",
                                compound.dwelling(3),
                                "phone",
                                PHONE,
                                "noPhone",
                                false,
                                "noticeVersion",
                                "1",
                                "members",
                                List.of(member))));
        var card = expect(200, desk.get("/api/resident/households/" + receipt.text("householdId")));
        var person = card.json().path("members").get(0).path("personId").asString();
        return new Registered(receipt.text("householdId"), person, receipt.text("number"), compound.name());
    }

    /** What must not be seen from next door: the number of the registration, the address, and that there is one. */
    private record Registered(String id, String person, String number, String compound) {
        boolean shows(String body) {
            return body.contains(number)
                    || body.contains(compound)
                    || body.toLowerCase(Locale.ROOT).contains("\"householdid\":\"" + id)
                    || body.contains("\"id\":\"" + id);
        }
    }

    @Test
    void readsWhatItChecks() {
        assertThat(contract.operations()).hasSizeGreaterThan(40);
    }
}
