package org.shouwang.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.support.Stage.expect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Role;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.live.Live;
import org.shouwang.support.HttpCaller;
import org.shouwang.support.HttpCaller.Answer;
import org.shouwang.support.Stage;
import org.shouwang.support.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class HallTests {
    private final int port;
    private final Stage stage;
    private final Live live;

    HallTests(@LocalServerPort int port, Live live) {
        this.port = port;
        this.stage = Stage.at(port);
        this.live = live;
    }

    @Test
    void tellsAnybodyWhetherItWorks() {
        var health = expect(200, stage.anybody().get("/api/shared/health"));

        assertThat(health.text("status")).isEqualTo("UP");
    }

    @Test
    void showsItsLoadToTheAdministratorOnly() {
        assertThat(expect(200, stage.system().get("/api/shared/load"))
                        .json()
                        .path("lanes")
                        .size())
                .isEqualTo(6);
        assertThat(stage.staff(Role.DIRECTOR, Stage.HERE)
                        .get("/api/shared/load")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void givesAListAsAFileToWhoeverAskedForIt() throws Exception {
        var compound = stage.compound(Stage.HERE);
        stage.compound(Stage.NEXT_DOOR);
        var director = stage.staff(Role.DIRECTOR, Stage.HERE);

        var asked = expect(
                202,
                director.post(
                        "/api/shared/exports?area=" + compound.path(), Map.of("list", "dwellings", "format", "CSV")));
        var done = finished(director, asked.text("id"));

        assertThat(done.json().path("rows").asInt()).isEqualTo(24);
        var file = expect(200, director.get("/api/shared/jobs/" + asked.text("id") + "/file"));
        assertThat(file.body().lines())
                .hasSize(1 + 24 + 5)
                .anyMatch(line -> line.contains(compound.name() + ",2-2-302"));
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"dwellings-");
        assertThat(file.header("Cache-Control")).contains("no-store");
        var elsewhere = stage.staff(Role.DIRECTOR, Stage.NEXT_DOOR);
        assertThat(elsewhere
                        .get("/api/shared/jobs/" + asked.text("id") + "/file")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/api/shared/jobs/" + asked.text("id")).status())
                .isEqualTo(404);
        assertThat(director.get("/api/shared/jobs").body()).contains(asked.text("id"));
    }

    @Test
    void exportsNothingThatItsReaderMayNotSee() {
        var director = stage.staff(Role.DIRECTOR, Stage.HERE);

        assertThat(director.post("/api/shared/exports?area=" + Stage.NEXT_DOOR, dwellings())
                        .status())
                .isEqualTo(404);
        assertThat(stage.staff(Role.COMMUNITY_DESK, Stage.HERE)
                        .post("/api/shared/exports", dwellings())
                        .status())
                .isEqualTo(403);
        var unknown = director.post("/api/shared/exports", Map.of("list", "secrets", "format", "CSV"));
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void tellsOpenPagesWhatChanged() throws IOException {
        var desk = stage.staff(Role.GRID_WORKER, Stage.HERE);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var request = "GET /api/live?topics=figures,tasks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + desk.token() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).contains("200");
            readUntil(lines, ":here");

            live.changed("figures", new AreaPath(Stage.NEXT_DOOR));
            live.changed("tasks", new AreaPath(Stage.HERE));

            readUntil(lines, "event:tasks");
        }
    }

    @Test
    void letsNobodyListenUnknown() {
        assertThat(stage.anybody().get("/api/live?topics=figures").status()).isEqualTo(401);
        assertThat(stage.staff(Role.DIRECTOR, Stage.HERE)
                        .get("/api/live?topics=secrets")
                        .status())
                .isEqualTo(400);
    }

    private static void readUntil(BufferedReader lines, String wanted) throws IOException {
        for (var line = lines.readLine(); !line.startsWith(wanted); line = lines.readLine()) {
            assertThat(line).isNotEqualTo("event:figures");
        }
    }

    private static Map<String, String> dwellings() {
        return Map.of("list", "dwellings", "format", "CSV");
    }

    private static Answer finished(HttpCaller caller, String job) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var answer = expect(200, caller.get("/api/shared/jobs/" + job));
            if (!answer.text("state").matches("WAITING|RUNNING")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not finished");
    }
}
