package org.shouwang.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.LivePage;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever one person does, the open pages of that community hear of it, and those of the next one don't. */
@WholeApplication
class LiveNewsTests {
    private static final String TOPICS = "figures,households,reviews,tasks";

    private final Stage stage;
    private final HttpCaller desk;
    private final HttpCaller director;
    private final LivePage here;
    private final LivePage nextDoor;

    LiveNewsTests(@LocalServerPort int port) {
        this.stage = Stage.at(port);
        this.desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        this.director = stage.staff(Role.DIRECTOR, Stage.HERE);
        this.here = LivePage.open(director, TOPICS);
        this.nextDoor = LivePage.open(stage.staff(Role.DIRECTOR, Stage.NEXT_DOOR), TOPICS);
        here.awaitQuiet();
        nextDoor.awaitQuiet();
    }

    @AfterEach
    void nothingWasHeardNextDoor() {
        try (here;
                nextDoor) {
            assertThat(nextDoor.next(1_000)).isNull();
        }
    }

    @Test
    void aRegistrationIsHeardInItsCommunity() {
        stage.register(Stage.HERE, stage.compound(Stage.HERE).dwelling(5));

        assertThat(here.hears(Set.of("figures", "households"))).contains("figures", "households");
    }

    @Test
    void everyStepOfAReviewAndItsCallIsHeard() throws InterruptedException {
        var household = registerAt("河边三间房");
        assertThat(here.hears(Set.of("reviews", "tasks"))).contains("reviews", "tasks");

        lease(household);
        assertThat(here.hears(Set.of("reviews"))).contains("reviews");

        decide(household, "call");
        assertThat(here.hears(Set.of("reviews", "tasks"))).contains("reviews", "tasks");

        decide(household, "undo");
        assertThat(here.hears(Set.of("reviews", "tasks"))).contains("reviews", "tasks");

        decide(household, "call");
        var call = call(household);
        here.awaitQuiet();
        expect(200, desk.post("/api/work/tasks/" + call + "/take", Map.of()));
        assertThat(here.hears(Set.of("tasks"))).contains("tasks");

        expect(200, desk.post("/api/work/tasks/" + call + "/done", Map.of("outcome", "ANSWERED")));
        assertThat(here.hears(Set.of("tasks", "reviews"))).contains("tasks", "reviews");
    }

    @Test
    void aPlacedHouseholdIsHeard() {
        var dwelling = stage.compound(Stage.HERE).dwelling(7);
        var household = registerAt("河边四间房");
        here.awaitQuiet();

        expect(204, desk.post("/api/resident/households/" + household + "/place", Map.of("dwelling", dwelling)));

        assertThat(here.hears(Set.of("figures", "households"))).contains("figures", "households");
    }

    private void decide(String household, String decision) {
        here.awaitQuiet();
        var answer = director.post("/api/resident/reviews/" + household + "/" + decision, Map.of());
        assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    }

    /** Until it is this household's turn; cases that other tests left are held and let go again. */
    private void lease(String household) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end) {
            var leased = director.post("/api/resident/reviews/lease", Map.of());
            if (leased.status() == 200 && leased.text("id").equals(household)) {
                return;
            }
            Thread.sleep(leased.status() == 200 ? 0 : 200);
        }
        throw new AssertionError("never its turn");
    }

    private String call(String household) {
        for (var task :
                expect(200, desk.get("/api/work/tasks?limit=200")).json().path("items")) {
            if (task.path("link").asString("").endsWith(household)) {
                return task.path("id").asString();
            }
        }
        throw new AssertionError("no call");
    }

    private String registerAt(String address) {
        var pending = Map.of("pendingAddress", Map.of("community", Stage.HERE, "text", address));
        return stage.register(Stage.HERE, pending, "张慧", "1980-01-01").text("householdId");
    }
}
