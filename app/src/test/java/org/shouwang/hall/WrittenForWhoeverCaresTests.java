package org.shouwang.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What residents write reaches whoever has to act on it, for a reason, and residents see what is held and who looked. */
@WholeApplication
class WrittenForWhoeverCaresTests {
    private static final String ADDRESS = "河边老院子东边第二间有棵枣树";
    private static final String NOTE = "不能吃豆子";

    private final Stage stage;
    private final HttpCaller desk;
    private final HttpCaller resident;

    WrittenForWhoeverCaresTests(@LocalServerPort int port) {
        this.stage = Stage.at(port);
        this.desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
        this.resident = stage.resident();
    }

    @Test
    void theDeskReadsWhereAHouseholdLivesThatItHasToPlace() {
        var card = register();
        assertThat(card.body()).doesNotContain(ADDRESS);

        assertThat(reveal(card, Map.of("field", "ADDRESS", "purpose", "VERIFY")).body())
                .contains(ADDRESS);
        assertThat(resident.get("/api/resident/my-record").body()).contains("核对登记");
    }

    @Test
    void theDeskReadsWhatSomebodyWroteAboutTheirCare() {
        var card = register();
        assertThat(card.json().at("/members/0/notes/0").asString()).isEqualTo("DIET");
        assertThat(card.body()).doesNotContain(NOTE);

        assertThat(reveal(card, Map.of("field", "NOTE", "need", "DIET", "purpose", "URGENT_CARE"))
                        .body())
                .contains(NOTE);
        assertThat(desk.post(path(card), Map.of("field", "NOTE", "need", "DIALYSIS", "purpose", "DELIVERY"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.post(path(card), Map.of("field", "NOTE", "purpose", "DELIVERY"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void residentsSeeEveryFieldThatIsHeld() {
        register();
        expect(
                200,
                resident.write(
                        "PUT",
                        "/api/resident/draft",
                        Map.of("step", "people", "form", Map.of("phone", "13912345678"))));

        assertThat(resident.get("/api/resident/my-record").body())
                .contains("没找到门牌时写的地址", "户籍地址", "性别", "照顾要注意的", "没填完的表")
                .doesNotContain(ADDRESS, NOTE, "太原市迎泽区解放路一百号");
    }

    @Test
    void residentsSeeThatAListWithTheirHouseholdWasExported() {
        register();
        var director = stage.staff(Role.DIRECTOR, Stage.HERE);
        assertThat(resident.get("/api/resident/my-record").body()).doesNotContain("导出了社区的住户名单");

        var asked = expect(
                202,
                director.post("/api/shared/exports", Map.of("list", "households", "format", "CSV", "query", Map.of())));
        stage.await(
                Duration.ofSeconds(30),
                () -> expect(200, director.get("/api/shared/jobs/" + asked.text("id")))
                        .text("state")
                        .equals("DONE"));

        assertThat(resident.get("/api/resident/my-record").body()).contains("导出了社区的住户名单");
    }

    private HttpCaller.Answer register() {
        var head = Map.of(
                "name",
                "司徒秀兰",
                "relation",
                "HEAD",
                "document",
                Map.of("kind", "NONE"),
                "birthDate",
                "1980-01-01",
                "sex",
                "FEMALE",
                "registeredResidence",
                "太原市迎泽区解放路一百号",
                "needs",
                List.of(Map.of("kind", "DIET", "note", NOTE)));
        var form = Map.of(
                "pendingAddress",
                Map.of("community", Stage.HERE, "text", ADDRESS),
                "noPhone",
                true,
                "noticeVersion",
                "1",
                "members",
                List.of(head));
        var registered = expect(201, resident.post("/api/resident/registrations", form));
        return expect(200, desk.get("/api/resident/households/" + registered.text("id")));
    }

    private HttpCaller.Answer reveal(HttpCaller.Answer card, Map<String, String> form) {
        return expect(200, desk.post(path(card), form));
    }

    private static String path(HttpCaller.Answer card) {
        return "/api/resident/people/" + card.json().at("/members/0/personId").asString() + "/reveal";
    }
}
