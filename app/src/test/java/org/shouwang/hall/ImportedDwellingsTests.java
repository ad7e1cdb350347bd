package org.shouwang.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sheet of dwellings: seen before it counts, all or nothing, and taken back without what is in use since. */
@WholeApplication
class ImportedDwellingsTests {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ADDRESS = "/api/shared/imports?list=dwellings&area=" + Stage.HERE;

    private final Stage stage;
    private final HttpCaller desk;
    private final String name = "苑" + UUID.randomUUID().toString().substring(0, 8);

    ImportedDwellingsTests(@LocalServerPort int port) {
        this.stage = Stage.at(port);
        this.desk = stage.staff(Role.COMMUNITY_DESK, Stage.HERE);
    }

    @Test
    void showsWhatItComesToAndWritesNothing() {
        var job = checked(bring(csv("3号楼,2单元,,1102室", "3,2,11层,1102", "甲,,1,地下室", ",,,", "4,1,,x-1")));

        assertThat(job.json().path("rows").asInt()).isEqualTo(5);
        assertThat(job.json().path("fresh").asInt()).isEqualTo(2);
        assertThat(job.json().path("known").asInt()).isZero();
        assertThat(job.json().path("wrong").asInt()).isEqualTo(3);
        assertThat(job.json().path("faults").findValuesAsString("code"))
                .containsExactly("place.import-twice", "place.import-building", "place.import-door");
        var faults = expect(200, desk.get(path(job) + "/faults")).body();
        assertThat(faults).startsWith("\ufeff第几行,哪里不对,小区,楼栋").contains("3,这一户在文件里写了两遍," + name + ",3,2,11层,1102,");
        assertThat(compound()).isEmpty();
    }

    @Test
    void countsOnceItIsConfirmedAndCanBeTakenBack() {
        var job = checked(bring(csv("3,2,,1101", "3,2,,1102", "3,2,,1201")));
        expect(200, desk.post(path(job) + "/apply", Map.of()));
        until(job, "DONE");

        var compound = compound();
        var building = below(compound);
        assertThat(below(below(building))).isNotEmpty();
        assertThat(expect(200, desk.get("/api/place/places/" + building + "01001002"))
                        .text("shortLine"))
                .isEqualTo(name + " 3-2-1102");
        var again = checked(bring(csv("3号楼,2单元,11,1102", "3,2,12,1202")));
        assertThat(again.json().path("known").asInt()).isOne();
        assertThat(again.json().path("fresh").asInt()).isOne();

        expect(200, desk.post(path(job) + "/undo", Map.of()));
        assertThat(until(job, "UNDONE").json().path("kept").asInt()).isZero();
        assertThat(compound()).isEmpty();
        assertThat(desk.post(path(job) + "/undo", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void keepsWhereSomebodyLivesWhenItIsTakenBack() {
        var job = checked(bring(csv("1,1,,101", "1,1,,102", "2,1,,101")));
        expect(200, desk.post(path(job) + "/apply", Map.of()));
        until(job, "DONE");
        var home = compound() + "00101001001";
        stage.register(Stage.HERE, home);

        expect(200, desk.post(path(job) + "/undo", Map.of()));

        assertThat(until(job, "UNDONE").json().path("kept").asInt()).isOne();
        assertThat(expect(200, desk.get("/api/place/places/" + home)).text("shortLine"))
                .isEqualTo(name + " 1-1-101");
        assertThat(expect(200, desk.get("/api/place/places?parent=" + compound()))
                        .json()
                        .path("items")
                        .size())
                .isOne();
    }

    @Test
    void writesNothingWhenTheListChangedMeanwhile() {
        var first = checked(bring(csv("1,1,,101")));
        var second = checked(bring(csv("1,1,,101", "1,1,,102")));
        expect(200, desk.post(path(first) + "/apply", Map.of()));
        until(first, "DONE");

        expect(200, desk.post(path(second) + "/apply", Map.of()));

        assertThat(until(second, "FAILED").text("problem")).isEqualTo("shared.import-changed");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        var gbk = checked(bring("text/csv", csv("1,1,,101").getBytes(Charset.forName("GB18030")), UUID.randomUUID()));
        assertThat(gbk.json().path("fresh").asInt()).isOne();

        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("1");
            var heading = List.of("Door", "Compound", "Building", "Floor");
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, heading.get(i));
            }
            sheet.value(1, 0, 1102);
            sheet.value(1, 1, name);
            sheet.value(1, 2, 7);
        }
        var xlsx = checked(bring(XLSX, bytes.toByteArray(), UUID.randomUUID()));
        assertThat(xlsx.json().path("fresh").asInt()).isOne();
    }

    @Test
    void givesATemplateThatItTakes() {
        var template = expect(
                200,
                desk.send(
                        "GET",
                        "/api/shared/imports/template?list=dwellings&format=CSV",
                        null,
                        Map.of("Accept-Language", "en")));

        assertThat(template.body()).startsWith("\ufeffCompound,Building,Unit,Floor,Door,Vacant");
        assertThat(checked(bring(template.body())).json().path("fresh").asInt()).isEqualTo(2);
    }

    @Test
    void takesTheSameSendingOnce() {
        var key = UUID.randomUUID();
        var first = bring("text/csv", bytes(csv("1,1,,101")), key);
        var again = bring("text/csv", bytes(csv("1,1,,101")), key);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(send("text/csv", bytes(csv("1,1,,102")), key).status()).isEqualTo(409);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(send("application/json", bytes("{}"), UUID.randomUUID()).status())
                .isEqualTo(400);
        assertThat(failed(bring(XLSX, bytes("no zip"), UUID.randomUUID()))).isEqualTo("shared.import-unreadable");
        assertThat(failed(bring("a,b,c\r\n1,2,3\r\n"))).isEqualTo("shared.import-heading");
        var long20 = new byte[(20 << 20) + 1];
        assertThat(send("text/csv", long20, UUID.randomUUID()).status()).isEqualTo(422);
    }

    @Test
    void isForWhoeverMayArrangePlacesThere() {
        var nextDoor = stage.staff(Role.COMMUNITY_DESK, Stage.NEXT_DOOR);
        var body = BodyPublishers.ofString(csv("1,1,,101"));
        var headers = Map.of("Content-Type", "text/csv");
        assertThat(nextDoor.sendBody("POST", ADDRESS, body, headers).status()).isEqualTo(404);
        assertThat(stage.staff(Role.REVIEWER, Stage.HERE)
                        .sendBody("POST", ADDRESS, body, headers)
                        .status())
                .isEqualTo(404);

        var job = checked(bring(csv("1,1,,101")));
        assertThat(nextDoor.get(path(job)).status()).isEqualTo(404);
        assertThat(nextDoor.post(path(job) + "/apply", Map.of()).status()).isEqualTo(404);
        expect(204, desk.write("DELETE", path(job), null));
        assertThat(desk.post(path(job) + "/apply", Map.of()).status()).isEqualTo(409);
    }

    private String csv(String... rows) {
        var text = new StringBuilder("小区,楼栋,单元,楼层,房号\r\n");
        for (var row : rows) {
            text.append(name).append(',').append(row).append("\r\n");
        }
        return text.toString();
    }

    private Answer bring(String csv) {
        return bring("text/csv;charset=UTF-8", bytes(csv), UUID.randomUUID());
    }

    private Answer bring(String type, byte[] file, UUID key) {
        return expect(202, send(type, file, key));
    }

    private Answer send(String type, byte[] file, UUID key) {
        return desk.sendBody(
                "POST",
                ADDRESS,
                BodyPublishers.ofByteArray(file),
                Map.of("Content-Type", type, "Idempotency-Key", key.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Answer checked(Answer job) {
        return until(job, "CHECKED");
    }

    private String failed(Answer job) {
        return until(job, "FAILED").text("problem");
    }

    private Answer until(Answer job, String state) {
        stage.await(
                Duration.ofSeconds(30),
                () -> expect(200, desk.get(path(job))).text("state").matches(state + "|FAILED"));
        var now = desk.get(path(job));
        assertThat(now.text("state")).as("%s", now).isEqualTo(state);
        return now;
    }

    private static String path(Answer job) {
        return "/api/shared/imports/" + job.text("id");
    }

    private String compound() {
        for (var place : expect(200, desk.get("/api/place/places?parent=" + Stage.HERE))
                .json()
                .path("items")) {
            if (place.path("name").asString().equals(name)) {
                return place.path("path").asString();
            }
        }
        return "";
    }

    private String below(String place) {
        return expect(200, desk.get("/api/place/places?parent=" + place))
                .json()
                .path("items")
                .get(0)
                .path("path")
                .asString();
    }
}
